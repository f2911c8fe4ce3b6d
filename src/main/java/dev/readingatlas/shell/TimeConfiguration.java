package dev.readingatlas.shell;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock of the whole program, in UTC; tests can set it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
