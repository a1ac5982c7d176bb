package io.cordon.labels.metadata;

import static io.cordon.labels.LabelSamples.CUSTOM;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.docx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML that fetches files, expands or never ends. */
class HostileXmlTest {
  private static final String PROPERTIES =
      "<Properties><property name=\"MSIP_Label_"
          + LabelSamples.GENERAL
          + "_Name\"><v>%s</v></property>"
          + "</Properties>";

  @ParameterizedTest
  @ValueSource(strings = {CUSTOM, LabelSamples.LABEL_INFO, "_rels/.rels"})
  void aDocumentTypeIsRefusedInEveryPart(String part) {
    LabelReading.refusal(docx(Map.of(part, bytes("<!DOCTYPE x><x/>"))))
        .hasMessage("is hostile: " + part + " has a document type");
  }

  @Test
  void anExternalEntityIsNotFetched(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "geheim");
    String type = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";

    LabelReading.refusal(docx(Map.of(CUSTOM, bytes(type + PROPERTIES.formatted("&secret;")))))
        .hasMessageNotContaining("geheim");
  }

  @Test
  @Timeout(20)
  void noConnectionIsOpened() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      server.setSoTimeout(200);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
      LabelReading.refusal(
          docx(Map.of(CUSTOM, bytes("<!DOCTYPE x SYSTEM \"" + address + "\"><x/>"))));
      LabelReading.refusal(
          docx(
              Map.of(
                  CUSTOM,
                  bytes("<!DOCTYPE x [<!ENTITY % y SYSTEM \"" + address + "\"> %y;]><x/>"))));

      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @Timeout(20)
  void entitiesThatGrowAreRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }

    LabelReading.refusal(docx(Map.of(CUSTOM, bytes(laughs + "]>" + PROPERTIES.formatted("&a39;")))))
        .hasMessageContaining("document type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no xml",
        "<a>",
        "<a></b>",
        "<a>&unknown;</a>",
        "<a b='1' b='2'/>",
        "\u0000\u0000\u0000\u0000"
      })
  void invalidXmlIsDamage(String text) {
    LabelReading.refusal(docx(Map.of(CUSTOM, bytes(text))))
        .hasMessageStartingWith("is damaged: docProps/custom.xml is no XML (");
  }

  @Test
  void textThatIsNeitherUtf8NorUtf16IsDamage() {
    byte[] latin = "<a>\u00e9t\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1);

    LabelReading.refusal(docx(Map.of(CUSTOM, latin)))
        .hasMessage("is damaged: docProps/custom.xml is no text in UTF-8");
  }

  @Test
  @Timeout(20)
  void endlesslyNestedElementsDoNotOverflowTheStack() {
    // Random attributes, so that the part is not refused as a bomb.
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      deep.append("<a b='").append(Integer.toString(i * 7919, 36)).append("'>");
    }

    LabelReading.refusal(docx(Map.of(CUSTOM, bytes(deep.toString()))))
        .hasMessage("is hostile: docProps/custom.xml is nested too deeply");
  }

  @Test
  void nestedAndCommentedValuesAreReadAsText() throws UnreadableFileException {
    byte[] document =
        docx(
            Map.of(CUSTOM, bytes(PROPERTIES.formatted("Con<!-- x --><![CDATA[fid]]>&#101;ntial"))));

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo("Confidential");
  }
}
