package io.cordon.labels.format;

import java.util.List;

/** Recognises pictures, drawings and films that may contain XMP. */
final class PictureStart {
  private static final List<String> STARTS =
      List.of(
          "\u00ff\u00d8\u00ff", // JPEG
          "\u0089PNG\r\n\u001a\n",
          "GIF8",
          "II*\u0000", // TIFF and Digital Negative, in two orders of bytes
          "MM\u0000*",
          "II+\u0000", // BigTIFF
          "MM\u0000+",
          "8BPS", // Photoshop
          "\u0000\u0000\u0000\fjP  \r\n\u0087\n", // JPEG 2000
          "\u00ffO\u00ffQ",
          "\u0006\u0006\u00ed\u00f5\u00d8\u001dF\u00e5", // InDesign
          "%!PS",
          "\u00c5\u00d0\u00d3\u00c6"); // Encapsulated PostScript for DOS

  private PictureStart() {}

  static boolean of(FileHead head) {
    boolean webp = head.startsWith("RIFF") && head.start().startsWith("WEBP", 8);
    // MPEG-4 and QuickTime films, HEIF and AVIF pictures.
    boolean boxes = head.start().startsWith("ftyp", 4);
    return webp || boxes || STARTS.stream().anyMatch(head::startsWith);
  }
}
