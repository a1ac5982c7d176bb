package io.cordon.labels.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The content of a part, decoded as its {@code Content-Transfer-Encoding} says (RFC 2045). */
final class TransferEncoding {
  private TransferEncoding() {}

  static InputStream decoded(InputStream content, String encoding) {
    return switch (encoding) {
      case "base64" -> Base64.getMimeDecoder().wrap(content);
      case "quoted-printable" -> new QuotedPrintable(content);
      default -> content;
    };
  }

  /** {@code =C3=A4} are two bytes; {@code =} at the end of a line joins it with the next. */
  private static final class QuotedPrintable extends FilterInputStream {
    private final int[] ahead = {-1, -1};

    QuotedPrintable(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int c = raw();
      while (c == '=') {
        int first = raw();
        int second = first == '\n' ? -1 : raw();
        int high = Character.digit(first, 16);
        int low = Character.digit(second, 16);
        if (high >= 0 && low >= 0) {
          return high * 16 + low;
        }
        if (first != '\n' && !(first == '\r' && second == '\n')) {
          ahead[0] = first;
          ahead[1] = second;
          return '=';
        }
        c = raw();
      }
      return c;
    }

    private int raw() throws IOException {
      int c = ahead[0] >= 0 ? ahead[0] : ahead[1] >= 0 ? ahead[1] : in.read();
      if (ahead[0] >= 0) {
        ahead[0] = -1;
      } else {
        ahead[1] = -1;
      }
      return c;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = 0;
      for (int c = 0; count < length && (c = read()) >= 0; count++) {
        buffer[offset + count] = (byte) c;
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
