package dev.readingatlas.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.UriUtils;

class RequestChecksTest {
  @ParameterizedTest
  @CsvSource({
    "place=shusha,               200",
    "place=%D8%B4%D9%88%D8%B4%D8%A7, 200",
    "theme=%ff,                  400",
    "place=%,                    400",
    "place=%4,                   400",
    "place=%u0041,               400",
    "v-r=uidl&v-uiId=0,          200",
    "v-r=webcomponent-bootstrap, 400",
    "v-r=nothing,                400",
    "v-r=uidl&v-r=uidl,          400",
    "v-r=init&location=a%2525b&query=, 200",
    "v-r=init&location=&query=%25init, 400",
  })
  void query_isReadOrRefused(String query, int status) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.setQueryString(query);
    for (String part : query.split("&")) {
      String[] pair = part.split("=", 2);
      request.addParameter(pair[0], UriUtils.decode(pair[1].replaceAll("%(?!25)", "%25"), UTF_8));
    }

    assertThat(statusOf(request)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "multipart/form-data,                400",
    "multipart/form-data; boundary=,     400",
    "multipart/form-data; boundary=xyz,  200",
    "application/json,                   200",
  })
  void formOfSeveralParts_withoutABoundary_isRefused(String type, int status) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/ogc");
    request.setContentType(type);

    assertThat(statusOf(request)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/error,                         404",
    "/a/aras,                        200",
    "/actuator/health,               200",
    "/actuator/health/liveness,      200",
    "/actuator/health/liveness/more, 404",
  })
  void addressOfThisServersOwn_askedForByAClient_isNotFound(String path, int status)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);

    assertThat(statusOf(request)).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "/actuator/health/../x, 400",
    "/a/.., 400",
    "/a/..b/c, 200",
    "/actuator/health//x, 404",
    "/a/%ff, 400",
    "/;j%sessionid=1, 400",
    "/a/%D8%B4, 200"
  })
  void path_isReadOrRefused(String path, int status) throws Exception {
    assertThat(statusOf(new MockHttpServletRequest("GET", path))).isEqualTo(status);
  }

  private static int statusOf(MockHttpServletRequest request) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new RequestChecks().doFilter(request, response, new MockFilterChain());
    return response.getStatus();
  }
}
