package dev.readingatlas.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import dev.readingatlas.shell.PageLanguage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The pages for readers, without a browser. */
@SpringBootTest
class PagesTest extends SpringBrowserlessTest {
  @Test
  void home_showsTheHomeAtlas() {
    navigate(HomeView.class);
    assertThat($(AtlasViewer.class).single().getSource()).isEqualTo("api/atlases/aras");
  }

  @Test
  void atlas_bySlug_isShown() {
    UI.getCurrent().navigate("a/aras");
    assertThat($(AtlasViewer.class).single().getSource()).isEqualTo("api/atlases/aras");
    assertThat($(AtlasViewer.class).single().getElement().getProperty("history")).isEqualTo("url");
  }

  @Test
  void atlas_ofAnUnknownSlug_isAPageThatSaysSoAndAWayBack() {
    UI.getCurrent().navigate("a/nowhere");
    assertThat($(AtlasViewer.class).all()).isEmpty();
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
    assertThat(getCurrentView().getElement().getOuterHTML()).contains("no atlas named nowhere");
    assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("library", ".");
  }

  @Test
  void address_thatIsNone_isAPageThatSaysSo() {
    UI.getCurrent().navigate("no/such/page");
    assertThat($(H1.class).single().getText()).isEqualTo("Page not found");
  }

  @Test
  void library_listsEveryAtlas() {
    navigate(LibraryView.class);
    assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("a/aras");
    assertThat(getCurrentView().getElement().getOuterHTML()).contains("Texts: 2");
  }

  @Test
  void pages_inAnotherLanguage_areSaidInItAndKeepTheirPlace() {
    navigate(LibraryView.class);
    PageLanguage.choose(UI.getCurrent(), "ru");
    assertThat($(H1.class).single().getText()).isEqualTo("Все атласы");
    assertThat(getCurrentView().getElement().getOuterHTML()).contains("Текстов: 2");
    PageLanguage.choose(UI.getCurrent(), "xx");
    assertThat($(H1.class).single().getText()).isEqualTo("Все атласы");
    UI.getCurrent().navigate("no/such/page");
    assertThat($(H1.class).single().getText()).isEqualTo("Страница не найдена");
  }

  @Test
  void pages_whoseAddressAsksForALanguage_areSaidInIt() {
    UI.getCurrent().navigate("library", QueryParameters.of("interface", "fa"));
    assertThat($(H1.class).single().getText()).isEqualTo("همهٔ اطلس‌ها");
  }
}
