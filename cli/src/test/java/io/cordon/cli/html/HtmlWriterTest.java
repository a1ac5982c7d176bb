package io.cordon.cli.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Text in a page is shown and never read as HTML. */
class HtmlWriterTest {

  @Test
  void textAndAttributesAreEscaped() {
    String html =
        new HtmlWriter().element("p", "<b>&'\"", "title", "\"><script>", "lang", null).html();

    assertThat(html)
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;&quot;</p>\n");
  }

  @Test
  void charactersThatDeceiveAreVisible() {
    String html = new HtmlWriter().logged("a\u202efdp.exe\u0007\ud800\uffff").html();

    assertThat(html)
        .isEqualTo(
            "<bdi>a<span class=\"unsafe\">U+202E</span>fdp.exe<span class=\"unsafe\">U+0007</span>"
                + "<span class=\"unsafe\">U+D800</span><span class=\"unsafe\">U+FFFF</span></bdi>");
    assertThat(HtmlText.of("a\u202e")).isEqualTo("a\uFFFD");
  }

  @Test
  void aLongNameIsCutBetweenCharacters() {
    String html = new HtmlWriter().logged("\uD83D\uDCC1".repeat(501)).html();

    assertThat(html).isEqualTo("<bdi>" + "\uD83D\uDCC1".repeat(500) + "…</bdi>");
  }

  @Test
  void whatIsNotClosedIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> new HtmlWriter().open("p").html())
        .isInstanceOf(IllegalStateException.class);
  }
}
