package io.cordon.audit.export.workbook;

import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.cause.RejectReason;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML part. Decoded here because the JDK's parser prints to standard error
 * when it cannot decode. What that parser fails on ends the reading: document types, and names,
 * attributes and comments that do not fit into memory.
 */
final class PartReader extends FilterReader {
  private static final int LONGEST_PIECE_CHARACTERS = 4 << 20;
  private static final String DOCUMENT_TYPE = "<!DOCTYPE";

  private int sinceLastPiece;
  private boolean beforeRoot = true;
  private String tail = "";

  private PartReader(Reader in) {
    super(in);
  }

  static PartReader of(InputStream part) throws IOException {
    BufferedInputStream in = new BufferedInputStream(part, 1 << 16);
    in.mark(3);
    int first = in.read() << 8 | in.read();
    int third = in.read();
    in.reset();
    boolean utf8Mark = first == 0xEFBB && third == 0xBF;
    in.skipNBytes(utf8Mark ? 3 : first == 0xFEFF || first == 0xFFFE ? 2 : 0);
    Charset charset =
        switch (first) {
          case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
          case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
          default -> StandardCharsets.UTF_8;
        };
    return new PartReader(new InputStreamReader(in, charset));
  }

  /** The parser has passed on all that it had. */
  void pieceEnds(boolean rootStarted) {
    sinceLastPiece = 0;
    beforeRoot &= !rootStarted;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    sinceLastPiece += Math.max(0, read);
    if (sinceLastPiece > LONGEST_PIECE_CHARACTERS) {
      throw hostile("a name in its XML is endless");
    }
    if (beforeRoot && read > 0) {
      String seen = tail + new String(target, offset, read);
      if (seen.contains(DOCUMENT_TYPE)) {
        throw hostile("its XML has a document type");
      }
      tail = seen.substring(Math.max(0, seen.length() - DOCUMENT_TYPE.length()));
    }
    return read;
  }

  static UnreadableContentException hostile(String how) {
    return new UnreadableContentException(RejectReason.TOO_LARGE, "It is hostile: " + how + '.');
  }
}
