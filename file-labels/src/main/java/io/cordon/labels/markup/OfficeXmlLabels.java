package io.cordon.labels.markup;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.DocumentProperties;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.SafeXml;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.office.FlatPackage;
import io.cordon.labels.text.TextEncoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the labels of XML spreadsheets, Word and Visio documents of 2003, flat Office packages and
 * flat OpenDocuments. Streams, so that a document may have any length.
 */
public final class OfficeXmlLabels implements SafeXml.Elements {
  private static final int START_BYTES = 4096;

  private final DocumentProperties properties = new DocumentProperties();
  private final FlatPackage flatPackage = new FlatPackage();
  private SafeXml.Elements reader;

  private OfficeXmlLabels() {}

  /** The labels of a file that starts as one of these formats does. */
  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    OfficeXmlLabels document = new OfficeXmlLabels();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      in.mark(START_BYTES);
      byte[] start = in.readNBytes(START_BYTES);
      in.reset();
      Reader text = TextEncoding.strict(in, TextEncoding.of(start, StandardCharsets.UTF_8));
      SafeXml.read(text, "it", document);
    } catch (CharacterCodingException noText) {
      throw new UnreadableFileException("is damaged: it is no text in the encoding that it states");
    }
    return new LabelledFile(DocumentKind.OFFICE_XML, false, document.labels());
  }

  private List<FileLabel> labels() throws UnreadableFileException {
    return reader == flatPackage ? flatPackage.labels() : properties.labels();
  }

  @Override
  public void starts(XMLStreamReader element) throws UnreadableFileException {
    if (reader == null) {
      reader = element.getLocalName().equals("package") ? flatPackage : properties;
    }
    reader.starts(element);
  }

  @Override
  public void text(String piece) {
    if (reader != null) {
      reader.text(piece);
    }
  }

  @Override
  public void ends(String localName) throws UnreadableFileException {
    reader.ends(localName);
  }
}
