package io.cordon.labels.markup;

import static io.cordon.labels.LabelSamples.CONFIDENTIAL;
import static io.cordon.labels.LabelSamples.GENERAL;
import static io.cordon.labels.LabelSamples.bytes;
import static io.cordon.labels.LabelSamples.confidential;
import static io.cordon.labels.LabelSamples.properties;
import static io.cordon.labels.markup.MarkupSamples.pageWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.labels.LabelReading;
import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlLabelsTest {
  private static final String META =
      "<meta name=\"MSIP_Label_" + GENERAL + "_Name\" content=\"%s\"/>";

  @Test
  void propertiesInAConditionalCommentHaveTheLabel() throws UnreadableFileException {
    LabelledFile read = LabelReading.of(bytes(pageWith(confidential())));

    assertThat(read.kind()).isEqualTo(DocumentKind.HTML);
    FileLabel label = read.labels().get(0);
    assertThat(label.id()).isEqualTo(CONFIDENTIAL);
    assertThat(label.name()).isEqualTo("Confidential");
    assertThat(label.place()).isEqualTo(LabelPlace.CUSTOM_PROPERTIES);
  }

  @Test
  void metaElementsOfLibreOfficeHaveTheLabel() throws UnreadableFileException {
    String page = "<!DOCTYPE html>\n<html><head>" + META.formatted("A &amp; B") + "</head></html>";

    assertThat(LabelReading.onlyLabel(bytes(page)).name()).isEqualTo("A & B");
  }

  @Test
  void pagesThatAreXmlAreHtmlToo() throws UnreadableFileException {
    String page =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head>%s</head></html>
        """
            .formatted(META.formatted("Öffentlich"));

    LabelledFile read = LabelReading.of(bytes(page));

    assertThat(read.kind()).isEqualTo(DocumentKind.HTML);
    assertThat(read.labels().get(0).name()).isEqualTo("Öffentlich");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void anyEncodingIsRead(String encoding) throws UnreadableFileException {
    String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
    String page = pageWith(properties(GENERAL, "Name", "Vertraulich – für uns"));

    byte[] bytes = (mark + page).getBytes(Charset.forName(encoding));

    assertThat(LabelReading.onlyLabel(bytes).name()).isEqualTo("Vertraulich – für uns");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><!-- %s --></html>",
        "<html><script>var x = '%s';</script></html>",
        "<html><style>%s</style></html>",
        "<html><body title='%s'></body></html>",
        "<html>&lt;meta name=x&gt;</html>",
      })
  void whatIsNoElementIsNoLabel(String page) throws UnreadableFileException {
    assertThat(LabelReading.labels(bytes(page.replace("%s", META.formatted("x"))))).isEmpty();
  }

  @Test
  void propertiesOutsideOfTheirElementAreNoLabel() throws UnreadableFileException {
    String element = MarkupSamples.elements("o:", confidential());

    assertThat(LabelReading.labels(bytes("<html><body>" + element + "</body></html>"))).isEmpty();
  }

  @Test
  @Timeout(20)
  void endlessTagsAndCommentsAreReadOnce() throws UnreadableFileException {
    String open = "<html><a b=\"" + "<".repeat(5 << 20);
    String comments = "<html>" + "<!-- - ".repeat(1 << 20);
    String references = "<html>" + META.formatted("&#".repeat(4000));

    assertThat(LabelReading.labels(bytes(open))).isEmpty();
    assertThat(LabelReading.labels(bytes(comments))).isEmpty();
    assertThat(LabelReading.labels(bytes(references))).hasSize(1);
  }

  @Test
  void aBrokenTagDoesNotHideTheLabel() throws UnreadableFileException {
    String broken = "<html><a href=\"" + "x".repeat(20_000) + ">" + META.formatted("General");

    assertThat(LabelReading.labels(broken.getBytes(StandardCharsets.UTF_8))).hasSize(1);
  }
}
