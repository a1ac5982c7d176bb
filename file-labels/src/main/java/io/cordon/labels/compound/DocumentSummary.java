package io.cordon.labels.compound;

import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelPlace;
import io.cordon.labels.metadata.LabelProperties;
import io.cordon.labels.metadata.UnreadableFileException;
import io.cordon.labels.text.CodePage;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the labels in the custom properties of a DocumentSummaryInformation stream ([MS-OLEPS]
 * 2.18-2.21, [MS-OSHARED] 2.3.3.2.3).
 */
final class DocumentSummary {
  /** The format id D5CDD505-2E9C-101B-9397-08002B2CF9AE, as two little-endian numbers. */
  private static final long CUSTOM_LOW = 0x101B2E9CD5CDD505L;

  private static final long CUSTOM_HIGH = 0xAEF92C2B00089793L;

  private static final short BYTE_ORDER = (short) 0xFFFE;

  private static final int DICTIONARY = 0;
  private static final int CODE_PAGE = 1;

  private static final int TYPE_BSTR = 8;
  private static final int TYPE_BOOLEAN = 11;
  private static final int TYPE_TEXT = 30;
  private static final int TYPE_UTF16_TEXT = 31;

  /** Small enough to loop over, more than any document has. */
  private static final int MAX_PROPERTIES = 100_000;

  private static final int MAX_TEXT_BYTES = 4096;

  private final ByteBuffer stream;
  private final int section;
  private final Map<Integer, Integer> placeById = new HashMap<>();
  private Charset charset = Charset.forName("windows-1252");

  private DocumentSummary(ByteBuffer stream, int section) {
    this.stream = stream;
    this.section = section;
  }

  /**
   * @param stream little-endian
   */
  static List<FileLabel> labels(ByteBuffer stream) throws UnreadableFileException {
    LabelProperties properties = new LabelProperties(LabelPlace.CUSTOM_PROPERTIES);
    try {
      if (stream.getShort(0) != BYTE_ORDER) {
        throw new UnreadableFileException(
            "is damaged: its document properties do not start correctly");
      }
      int sets = Math.min(stream.getInt(24), MAX_PROPERTIES);
      for (int at = 28; at < 28 + 20 * sets; at += 20) {
        if (stream.getLong(at) == CUSTOM_LOW && stream.getLong(at + 8) == CUSTOM_HIGH) {
          new DocumentSummary(stream, stream.getInt(at + 16)).addTo(properties);
        }
      }
    } catch (IndexOutOfBoundsException beyondTheEnd) {
      throw new UnreadableFileException("is damaged: its document properties end too early");
    }
    return properties.labels();
  }

  private void addTo(LabelProperties properties) throws UnreadableFileException {
    int count = stream.getInt(section + 4);
    requirePropertyLimit(count);
    for (int i = 0; i < count; i++) {
      int at = section + 8 + 8 * i;
      placeById.put(stream.getInt(at), section + stream.getInt(at + 4));
    }
    Integer codePage = placeById.get(CODE_PAGE);
    if (codePage != null) {
      charset = CodePage.charset(Short.toUnsignedInt(stream.getShort(codePage + 4)));
    }
    Integer names = placeById.get(DICTIONARY);
    if (names != null) {
      addNamed(names, properties);
    }
  }

  private void addNamed(int dictionary, LabelProperties properties) throws UnreadableFileException {
    int count = stream.getInt(dictionary);
    requirePropertyLimit(count);
    boolean utf16 = charset.equals(StandardCharsets.UTF_16LE);
    int at = dictionary + 4;
    for (int i = 0; i < count; i++) {
      Integer value = placeById.get(stream.getInt(at));
      int bytes = length(at + 4, utf16 ? 2 : 1);
      String name = text(at + 8, bytes, charset);
      if (value != null && name.startsWith(LabelProperties.PREFIX)) {
        properties.add(name, value(value));
      }
      at += 8 + bytes;
      at += utf16 ? -bytes & 3 : 0;
    }
  }

  /** Values are texts, but Office stores a text that looks like a boolean as a boolean. */
  private String value(int at) {
    return switch (Short.toUnsignedInt(stream.getShort(at))) {
      case TYPE_TEXT, TYPE_BSTR -> text(at + 8, length(at + 4, 1), charset);
      case TYPE_UTF16_TEXT -> text(at + 8, length(at + 4, 2), StandardCharsets.UTF_16LE);
      case TYPE_BOOLEAN -> String.valueOf(stream.getShort(at + 4) != 0);
      default -> null;
    };
  }

  private int length(int at, int bytesEach) {
    int length = stream.getInt(at);
    if (length < 0 || length > stream.limit()) {
      throw new IndexOutOfBoundsException(length);
    }
    return length * bytesEach;
  }

  /** Up to the terminating NUL; only the beginning of a text that is too long. */
  private String text(int at, int bytes, Charset encoding) {
    byte[] text = new byte[Math.min(bytes, MAX_TEXT_BYTES)];
    stream.get(at, text);
    String decoded = new String(text, encoding);
    int end = decoded.indexOf('\0');
    return end < 0 ? decoded : decoded.substring(0, end);
  }

  private static void requirePropertyLimit(int properties) throws UnreadableFileException {
    if (properties < 0 || properties > MAX_PROPERTIES) {
      throw new UnreadableFileException(
          "is damaged: it has more document properties than fit into it");
    }
  }
}
