package dev.readingatlas.ogc;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets {@code %2F} and {@code %5C} through to the program, where the web server would refuse the
 * address: clients write a feature's key so when it has a slash or a backslash in it.
 */
@Configuration(proxyBeanMethods = false)
class EncodedSlashes {
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slashesInKeys() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
              connector.setEncodedReverseSolidusHandling(
                  EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
  }
}
