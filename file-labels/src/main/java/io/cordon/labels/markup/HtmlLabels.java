package io.cordon.labels.markup;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads the labels of HTML. Office writes them as {@code <o:CustomDocumentProperties>}, mostly in a
 * conditional comment; LibreOffice writes {@code <meta name=… content=…>}.
 */
public final class HtmlLabels {
  private static final int START_BYTES = 4096;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String PROPERTIES = "customdocumentproperties";

  private final HtmlTags tags;
  private final LabelProperties properties;
  private boolean inProperties;
  private String open;

  private HtmlLabels(HtmlTags tags, LabelProperties properties) {
    this.tags = tags;
    this.properties = properties;
  }

  /** The labels of a page. */
  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    LabelProperties properties = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
    try (InputStream in = Files.newInputStream(file)) {
      addTo(properties, in, null);
    }
    return new LabelledFile(DocumentKind.HTML, false, properties.labels());
  }

  /**
   * Adds the properties of a page.
   *
   * @param charset its encoding; null where the page itself states it
   */
  public static void addTo(LabelProperties properties, InputStream page, Charset charset)
      throws UnreadableFileException, IOException {
    BufferedInputStream in = new BufferedInputStream(page, 1 << 16);
    in.mark(START_BYTES);
    byte[] start = in.readNBytes(START_BYTES);
    in.reset();
    boolean latin = charset == null || charset.equals(StandardCharsets.ISO_8859_1);
    Charset encoding = latin ? TextEncoding.of(start, WINDOWS) : charset;
    new HtmlLabels(new HtmlTags(TextEncoding.lenient(in, encoding)), properties).read();
  }

  private void read() throws UnreadableFileException, IOException {
    while (tags.next()) {
      String name = tags.name();
      if (open != null && tags.isEnd() && name.equals(open)) {
        properties.add(open, HtmlTags.unescaped(tags.textBefore()));
      }
      open = null;
      if (name.equals(PROPERTIES)) {
        inProperties = !tags.isEnd();
      } else if (name.equals("meta")) {
        Map<String, String> attributes = tags.attributes();
        properties.add(attributes.getOrDefault("name", ""), attributes.get("content"));
      } else if (inProperties && !tags.isEnd()) {
        open = name;
      }
    }
  }
}
