package dev.readingatlas.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.readingatlas.link.AtlasEditions;
import dev.readingatlas.link.PictureAddress;
import dev.readingatlas.picture.Pictures;
import dev.readingatlas.picture.PicturesBusy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;

/** The picture of a link as it goes over the wire. */
@SpringBootTest
@AutoConfigureMockMvc
@Tag("slow")
class PreviewTest {
  @Autowired MockMvc http;
  @Autowired AtlasEditions editions;
  @MockitoSpyBean Pictures pictures;

  @Test
  void picture_isAPngOfTheSizeThatSitesAskFor() throws Exception {
    MockHttpServletResponse response = picture("/preview/aras.png");
    assertThat(response.getContentType()).isEqualTo("image/png");
    assertThat(response.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.getHeader("Set-Cookie")).isNull();
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?place=shusha",
        "?place=aras",
        "?place=nakhchivan&lang=fa",
        "?period=first-war,second-war",
        "?lang=all"
      })
  void picture_ofAnyState_isSmall(String query) throws Exception {
    assertThat(picture("/preview/aras.png" + query).getContentAsByteArray())
        .hasSizeBetween(20_000, 200_000);
  }

  @Test
  void width_smaller_hasTheSameProportions_andAnyOtherIsTheWidest() throws Exception {
    for (String[] one :
        new String[][] {
          {"600", "600", "315"},
          {"400", "400", "210"},
          {"99999999", "1200", "630"},
          {"0", "1200", "630"}
        }) {
      BufferedImage image =
          ImageIO.read(
              new ByteArrayInputStream(
                  picture("/preview/aras.png?width=" + one[0]).getContentAsByteArray()));
      assertThat(image.getWidth()).hasToString(one[1]);
      assertThat(image.getHeight()).hasToString(one[2]);
    }
  }

  @Test
  void version_current_mayBeKeptForEver_anotherMustBeAskedForAgain() throws Exception {
    String version = PictureAddress.version(editions.find("aras").orElseThrow());
    assertThat(picture("/preview/aras.png?place=shusha&v=" + version).getHeader("Cache-Control"))
        .isEqualTo("max-age=31536000, public, immutable");
    for (String other : new String[] {"", "?v=", "?v=old", "?v=" + version + "0"}) {
      assertThat(picture("/preview/aras.png" + other).getHeader("Cache-Control"))
          .isEqualTo("no-cache, public");
    }
  }

  @Test
  void picture_theClientHas_is304() throws Exception {
    String tag = picture("/preview/aras.png?place=shusha").getHeader("ETag");
    assertThat(tag).matches("\"[0-9a-f]{24}\"");
    http.perform(get("/preview/aras.png?place=shusha").header("If-None-Match", tag))
        .andExpect(status().isNotModified())
        .andExpect(header().string("ETag", tag))
        .andExpect(content().string(""));
    assertThat(picture("/preview/aras.png?place=aras").getHeader("ETag")).isNotEqualTo(tag);
  }

  @Test
  void state_thatNamesNothingHere_isThePictureOfTheWholeAtlas() throws Exception {
    String whole = picture("/preview/aras.png").getHeader("ETag");
    for (String query :
        new String[] {
          "?place=atlantis&view=99/0/0&period=%00&span=soon&lang=zz&layers=nothing",
          "?compare=lang:hy",
          "?%25",
          "?view=%0D%0A",
          "?utm_source=" + "x".repeat(3000)
        }) {
      assertThat(picture("/preview/aras.png" + query).getHeader("ETag")).as(query).isEqualTo(whole);
    }
  }

  @Test
  void views_nearToEachOther_areOnePicture() throws Exception {
    String tag = picture("/preview/aras.png?view=8/39.5/46.5").getHeader("ETag");
    assertThat(picture("/preview/aras.png?view=8.05/39.501/46.4999").getHeader("ETag"))
        .isEqualTo(tag);
    assertThat(picture("/preview/aras.png?view=8/39.9/46.5").getHeader("ETag")).isNotEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?view=18/85/180",
        "?view=0/-85/-180",
        "?view=18/0/0",
        "?view=0/0/0",
        "?span=-9999/9999",
        "?span=Y-17000002",
        "?layers=",
        "?layers=basemap.seas",
        "?place=tehran&excerpt=tehran-invites&reading=context&order=along"
      })
  void state_atTheEdges_isDrawn(String query) throws Exception {
    picture("/preview/aras.png" + query);
  }

  @Test
  void atlas_unknown_isAProblem() throws Exception {
    for (String address :
        new String[] {"/preview/nowhere.png", "/preview/basemap.png", "/preview/..%2Faras.png"}) {
      http.perform(get(URI.create(address)))
          .andExpect(status().is4xxClientError())
          .andExpect(header().doesNotExist("Set-Cookie"));
    }
    http.perform(get("/preview/nowhere.png"))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type").value("urn:readingatlas:problem:atlas-unknown"));
  }

  @Test
  void picture_whileTooManyAreDrawn_is503WithATimeToComeBack() throws Exception {
    PicturesBusy busy = Mockito.mock(PicturesBusy.class);
    doThrow(busy).when(pictures).get(any(), any(), anyInt());
    http.perform(get("/preview/aras.png?place=shusha"))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Retry-After", "3"))
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
        .andExpect(jsonPath("$.type").value("urn:readingatlas:problem:busy"));
  }

  private MockHttpServletResponse picture(String address) throws Exception {
    return http.perform(get(URI.create(address)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }
}
