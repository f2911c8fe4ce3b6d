package dev.readingatlas.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.AdditionalHealthEndpointPath;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Every client may read the status of the server. Only a program on the server's own machine gets
 * its parts and their faults, since faults name files.
 */
@Configuration(proxyBeanMethods = false)
class HealthDetails {
  /** After the groups for liveness and readiness are created. */
  @Bean
  @Order
  static HealthEndpointGroupsPostProcessor detailsForThisMachine() {
    return groups -> {
      Map<String, HealthEndpointGroup> others = new LinkedHashMap<>();
      groups.getNames().forEach(name -> others.put(name, new Group(groups.get(name))));
      return HealthEndpointGroups.of(new Group(groups.getPrimary()), others);
    };
  }

  private record Group(HealthEndpointGroup group) implements HealthEndpointGroup {
    @Override
    public boolean isMember(String name) {
      return group.isMember(name);
    }

    @Override
    public boolean showComponents(SecurityContext securityContext) {
      return isAskedHere();
    }

    @Override
    public boolean showDetails(SecurityContext securityContext) {
      return isAskedHere();
    }

    @Override
    public StatusAggregator getStatusAggregator() {
      return group.getStatusAggregator();
    }

    @Override
    public HttpCodeStatusMapper getHttpCodeStatusMapper() {
      return group.getHttpCodeStatusMapper();
    }

    @Override
    public AdditionalHealthEndpointPath getAdditionalPath() {
      return group.getAdditionalPath();
    }

    private static boolean isAskedHere() {
      return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
          && OwnMachine.asked(now.getRequest());
    }
  }
}
