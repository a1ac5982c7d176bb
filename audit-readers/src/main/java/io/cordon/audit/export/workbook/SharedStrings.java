package io.cordon.audit.export.workbook;

import io.cordon.audit.export.archive.EntryContent;
import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.export.archive.TemporaryFile;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook share: in an export every record, so all of them together
 * may be larger than memory. They are kept on disk; memory holds where each one starts.
 */
final class SharedStrings implements AutoCloseable {
  /** More than the cells of all rows of a sheet with sixteen columns. */
  private static final int MOST_STRINGS = 1 << 24;

  private final TemporaryFile file;
  private final FileChannel texts;
  private final Expansion expansion;
  private long[] ends = new long[1024];
  private int count;

  private SharedStrings(TemporaryFile file, FileChannel texts, Expansion expansion) {
    this.file = file;
    this.texts = texts;
    this.expansion = expansion;
  }

  /**
   * @param part the part with the texts; null for a workbook without one
   */
  static SharedStrings of(EntryContent part, Expansion expansion) throws IOException {
    if (part == null) {
      return new SharedStrings(null, null, expansion);
    }
    TemporaryFile file = TemporaryFile.create();
    SharedStrings strings = new SharedStrings(file, file.open(), expansion);
    try {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(strings.texts), 1 << 16);
      PartXml.read(part, strings.new Items(out));
      out.flush();
      part.requireUndamaged();
      return strings;
    } catch (IOException failed) {
      strings.close();
      throw failed;
    }
  }

  /** The text with this number; null if there is none. */
  String get(int index) throws IOException {
    if (index < 0 || index >= count) {
      return null;
    }
    long start = index == 0 ? 0 : ends[index - 1];
    ByteBuffer bytes = ByteBuffer.allocate((int) (ends[index] - start));
    expansion.add(bytes.capacity());
    while (bytes.hasRemaining() && texts.read(bytes, start + bytes.position()) >= 0) {
      // A file that shrinks in the meantime ends early.
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    if (texts != null) {
      texts.close();
      file.close();
    }
  }

  /** Writes each item's text behind the one before. */
  private final class Items implements PartXml.Elements {
    private final OutputStream out;
    private final CellText text = new CellText();
    private long written;

    Items(OutputStream out) {
      this.out = out;
    }

    @Override
    public void starts(XMLStreamReader element) {
      text.starts(element.getLocalName());
    }

    @Override
    public void text(XMLStreamReader piece) {
      text.add(piece);
    }

    @Override
    public void ends(String localName) throws IOException {
      text.ends(localName);
      if (localName.equals("si")) {
        byte[] bytes = text.take().getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        written += bytes.length;
        add(written);
      }
    }
  }

  private void add(long end) throws UnreadableContentException {
    if (count == MOST_STRINGS) {
      throw new UnreadableContentException(
          RejectReason.TOO_LARGE,
          "It is a workbook with more than " + MOST_STRINGS + " texts; save it as CSV UTF-8.");
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = end;
  }
}
