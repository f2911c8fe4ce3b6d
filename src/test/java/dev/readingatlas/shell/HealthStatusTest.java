package dev.readingatlas.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.MockMvc;

/** The HTTP status of each state of health, which monitors and load balancers read. */
@SpringBootTest(properties = "atlas.packs=target/no-packs-at-start")
@AutoConfigureMockMvc
class HealthStatusTest {
  private static volatile Status status = Status.UP;

  @TestConfiguration
  static class OnePart {
    @Bean
    HealthIndicator disk() {
      return () -> Health.status(status).build();
    }
  }

  @Autowired MockMvc http;

  @ParameterizedTest
  @CsvSource({"UP, 200", "DEGRADED, 200", "OUT_OF_SERVICE, 503", "DOWN, 503"})
  void health_ofAServerWithAPartInThatState(String part, int answer) throws Exception {
    status = new Status(part);
    http.perform(get("/actuator/health"))
        .andExpect(status().is(answer))
        .andExpect(jsonPath("$.status").value(part));
  }
}
