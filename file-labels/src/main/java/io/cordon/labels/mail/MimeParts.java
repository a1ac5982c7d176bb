package io.cordon.labels.mail;

import io.cordon.labels.metadata.UnreadableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The parts of a message in their order, also those of multiparts within multiparts (RFC 2046).
 * Messages within messages are parts, and not taken apart. Streams: each line is read once.
 */
final class MimeParts {
  private static final int MAX_HEADER_BYTES = 1 << 20;
  private static final int MAX_NESTED = 50;
  private static final int MAX_BOUNDARY_BYTES = 512;

  private final MimeLines lines;
  private final HeaderFields message;

  /** The boundaries of the multiparts that are open, the innermost first. */
  private final Deque<String> boundaries = new ArrayDeque<>();

  private HeaderFields part;

  /** The first line after a part, which ended it; null when it is not known yet. */
  private String ended;

  MimeParts(InputStream in) throws UnreadableFileException, IOException {
    lines = new MimeLines(in);
    message = header();
    enter(message);
  }

  /** The header of the message. */
  HeaderFields message() {
    return message;
  }

  /** Goes to the next part that is no multipart; null at the end. */
  HeaderFields next() throws UnreadableFileException, IOException {
    while (!boundaries.isEmpty()) {
      String boundary = ended == null ? skipToBoundary() : ended;
      ended = null;
      if (boundary == null) {
        return null;
      }
      if (boundary.endsWith("--") && !boundaries.contains(boundary)) {
        leave(boundary.substring(0, boundary.length() - 2));
        continue;
      }
      leaveInner(boundary);
      part = header();
      if (!enter(part)) {
        return part;
      }
    }
    return null;
  }

  /** The content of the current part, still encoded. */
  InputStream content() {
    return new Content();
  }

  private boolean enter(HeaderFields header) throws UnreadableFileException {
    String boundary = header.parameter("content-type", "boundary");
    if (!header.word("content-type").startsWith("multipart/") || boundary == null) {
      return false;
    }
    if (boundaries.size() >= MAX_NESTED) {
      throw new UnreadableFileException("is hostile: its parts are nested too deeply");
    }
    boundaries.push("--" + boundary);
    return true;
  }

  private void leave(String boundary) {
    leaveInner(boundary);
    boundaries.poll();
  }

  private void leaveInner(String boundary) {
    while (!boundaries.isEmpty() && !boundaries.peek().equals(boundary)) {
      boundaries.pop();
    }
  }

  private String skipToBoundary() throws IOException {
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      String boundary = boundary(line);
      if (boundary != null) {
        return boundary;
      }
    }
    return null;
  }

  /** The boundary that a line is, with the two hyphens that end a multipart; null for none. */
  private String boundary(byte[] line) {
    if (line.length < 3 || line[0] != '-' || line[1] != '-' || line.length > MAX_BOUNDARY_BYTES) {
      return null;
    }
    String text = new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
    for (String boundary : boundaries) {
      if (text.equals(boundary) || text.equals(boundary + "--")) {
        return text;
      }
    }
    return null;
  }

  private HeaderFields header() throws UnreadableFileException, IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (line[0] == '\n' || (line[0] == '\r' && line.length <= 2)) {
        break;
      }
      ended = block.size() == 0 ? null : boundary(line);
      if (ended != null) {
        break;
      }
      block.write(line);
      if (block.size() > MAX_HEADER_BYTES) {
        throw new UnreadableFileException("is hostile: its header is larger than 1 MiB");
      }
    }
    return HeaderFields.of(HeaderFields.text(block.toByteArray()));
  }

  /** The lines of a part up to the boundary behind it. */
  private final class Content extends InputStream {
    private byte[] line = {};
    private int at;

    @Override
    public int read() throws IOException {
      return hasLine() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (!hasLine()) {
        return -1;
      }
      int bytes = Math.min(length, line.length - at);
      System.arraycopy(line, at, buffer, offset, bytes);
      at += bytes;
      return bytes;
    }

    private boolean hasLine() throws IOException {
      while (at >= line.length) {
        if (ended != null) {
          return false;
        }
        line = lines.next();
        at = 0;
        if (line == null) {
          line = new byte[0];
          return false;
        }
        ended = boundary(line);
        at = ended == null ? 0 : line.length;
      }
      return true;
    }
  }
}
