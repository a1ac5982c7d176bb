package io.cordon.labels.rtf;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.TENANT;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.rtf.RtfSamples.property;
import static io.cordon.labels.rtf.RtfSamples.rtfWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.LabelSamples;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfLabelsTest {
  private static final String NAME = "MSIP_Label_" + GENERAL + "_Name";

  @Test
  void userPropertiesHaveTheLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(rtfWith(confidential()));

    assertThat(read.kind()).isEqualTo(DocumentKind.RTF);
    FileLabel label = read.labels().get(0);
    assertThat(label.id()).isEqualTo(CONFIDENTIAL);
    assertThat(label.tenant()).isEqualTo(TENANT);
    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.place()).isEqualTo(LabelPlace.CUSTOM_PROPERTIES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Gesch\\'e4ftlich | Geschäftlich",
        "Gesch\\u228\\'e4ftlich | Geschäftlich",
        "Gesch\\u228?ftlich | Geschäftlich",
        "\\uc2\\u26997??\\u31192?? | 極秘",
        "{\\uc0\\u26997\\u31192}! | 極秘!",
        "Top\\~Secret | Top Secret",
        "a\\{b\\}c\\\\d | a{b}c\\d",
        "Con\\b fiden\\b0 tial | Confidential",
      })
  void namesInAnyEncodingAreRead(String rtf, String name) throws UnreadableFileException {
    byte[] document = document("\\ansicpg1252", property(NAME, rtf));

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo(name);
  }

  @Test
  void theCodePageOfTheDocumentCounts() throws UnreadableFileException {
    byte[] document = document("\\ansicpg1251", property(NAME, "\\'d1\\'e5\\'ea\\'f0\\'e5\\'f2"));

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo("Секрет");
  }

  @Test
  void theLinesOfTheFileDoNotMatter() throws UnreadableFileException {
    String broken = property(NAME, "General").replace("_", "_\r\n");

    assertThat(LabelReading.onlyLabel(document("", broken)).name()).isEqualTo("General");
  }

  @Test
  void textAndOtherGroupsAreNoProperties() throws UnreadableFileException {
    String text =
        "{\\info{\\title " + NAME + "}}" + NAME + " {\\propname " + NAME + "}{\\staticval x}";

    assertThat(LabelReading.labels(bytes("{\\rtf1 " + text + "}"))).isEmpty();
  }

  @Test
  void binaryDataMayContainAnything() throws UnreadableFileException {
    String binary = "{\\pict\\bin6 }}}{{\\}";
    byte[] document = bytes("{\\rtf1" + binary + "{\\*\\userprops" + property(NAME, "G") + "}}");

    assertThat(LabelReading.onlyLabel(document).name()).isEqualTo("G");
  }

  @Test
  void aDocumentThatIsCutOffBeforeItsPropertiesIsNotUnlabelled() {
    byte[] document = LabelSamples.cut(rtfWith(confidential()), 0.05);

    LabelReading.refusal(document).hasMessage("is cut off: its last group does not end");
  }

  @Test
  @Timeout(20)
  void endlessGroupsAreRefused() {
    LabelReading.refusal(bytes("{\\rtf1" + "{\\b ".repeat(200_000)))
        .hasMessage("is hostile: its groups are nested too deeply");
  }

  @Test
  @Timeout(20)
  void aVeryLongValueIsCut() throws UnreadableFileException {
    byte[] document = document("", property(NAME, "x".repeat(20 << 20)));

    assertThat(LabelReading.onlyLabel(document).name()).hasSize(301);
  }

  private static byte[] document(String start, String properties) {
    String rtf = "{\\rtf1\\ansi" + start + "{\\*\\userprops " + properties + "}text}";
    return rtf.getBytes(StandardCharsets.ISO_8859_1);
  }
}
