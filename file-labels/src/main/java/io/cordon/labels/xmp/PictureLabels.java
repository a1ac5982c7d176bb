package io.cordon.labels.xmp;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the labels of a picture, drawing or film in its XMP packets, which are found by scanning:
 * they are made to be found by programs that do not know the format.
 *
 * <p>Source: XMP specification part 1, 7.3, "Packet wrapper".
 */
public final class PictureLabels {
  private static final String START = "<x:xmpmeta";
  private static final String END = "</x:xmpmeta>";
  private static final String BARE_START = "<rdf:RDF";
  private static final String BARE_END = "</rdf:RDF>";

  /** XMP of a PNG whose flag for compression is set. */
  private static final String COMPRESSED = "XML:com.adobe.xmp\0\1";

  private static final int BLOCK_BYTES = 1 << 20;
  private static final int MAX_PACKET_BYTES = 4 << 20;

  private final List<FileLabel> labels = new ArrayList<>();

  private PictureLabels() {}

  /** The labels of a file that starts as a picture. */
  public static LabelledFile read(Path file) throws UnreadableFileException, IOException {
    PictureLabels picture = new PictureLabels();
    try (InputStream in = Files.newInputStream(file)) {
      picture.scan(in);
    }
    return new LabelledFile(DocumentKind.PICTURE, false, picture.labels);
  }

  private void scan(InputStream in) throws UnreadableFileException, IOException {
    String window = "";
    for (byte[] read = in.readNBytes(BLOCK_BYTES);
        read.length > 0;
        read = in.readNBytes(BLOCK_BYTES)) {
      window += new String(read, StandardCharsets.ISO_8859_1);
      if (window.contains(COMPRESSED)) {
        throw UnreadableFileException.unsupported("PNG with compressed metadata");
      }
      window = withoutPackets(window);
    }
    if (find(window, 0) >= 0) {
      throw new UnreadableFileException("is damaged: its XMP metadata does not end");
    }
  }

  /** Reads the packets that end in the window; returns the rest, which may start another one. */
  private String withoutPackets(String window) throws UnreadableFileException {
    int from = 0;
    for (int start = find(window, from); start >= 0; start = find(window, from)) {
      String end = window.startsWith(START, start) ? END : BARE_END;
      int ended = window.indexOf(end, start);
      if (ended < 0) {
        if (window.length() - start > MAX_PACKET_BYTES) {
          throw new UnreadableFileException("is hostile: its metadata is larger than 4 MiB");
        }
        return window.substring(start);
      }
      from = ended + end.length();
      add(window.substring(start, from).getBytes(StandardCharsets.ISO_8859_1));
    }
    return window.substring(Math.max(from, window.length() - COMPRESSED.length()));
  }

  private static int find(String window, int from) {
    int start = window.indexOf(START, from);
    int bare = window.indexOf(BARE_START, from);
    return start < 0 ? bare : bare < 0 ? start : Math.min(start, bare);
  }

  /** A picture that contains pictures may repeat its packet. */
  private void add(byte[] packet) throws UnreadableFileException {
    for (FileLabel label : XmpPacket.labels(packet)) {
      if (!labels.contains(label)) {
        labels.add(label);
      }
    }
  }
}
