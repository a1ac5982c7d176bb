package io.cordon.audit.export.cause;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Kinds of files that are no text of records, recognised by their first bytes. */
public final class FileSignature {
  private static final String SAVE_AS_CSV = "open it and save the table as CSV UTF-8";
  private static final String UNPACK = "unpack it and give the files in it";
  private static final String DECOMPRESS = "decompress it first";
  private static final String EXPORT = "export the log itself, as CSV or JSON";

  /** Control characters are never this frequent in a text. */
  private static final int MOST_CONTROLS_IN_A_HUNDRED = 5;

  private static final int TAR_MAGIC_AT = 257;
  private static final int SHORTEST_SAMPLE_BYTES = 32;

  /**
   * Bytes at a fixed place.
   *
   * @param what completes "it is …"
   */
  private record Magic(String hex, int at, String what, String advice) {
    boolean matches(byte[] start) {
      byte[] magic = HexFormat.of().parseHex(hex);
      boolean same = start.length >= at + magic.length;
      for (int i = 0; same && i < magic.length; i++) {
        same = start[at + i] == magic[i];
      }
      return same;
    }
  }

  private static final List<Magic> MAGICS =
      List.of(
          new Magic(
              "d0cf11e0a1b11ae1",
              0,
              "an old Excel workbook (.xls), a workbook with a password, or another old Office file",
              SAVE_AS_CSV),
          new Magic("377abcaf271c", 0, "a 7-Zip archive", UNPACK),
          new Magic("526172211a07", 0, "a RAR archive", UNPACK),
          new Magic("7573746172", TAR_MAGIC_AT, "a tar archive", UNPACK),
          new Magic("fd377a585a00", 0, "compressed with xz", DECOMPRESS),
          new Magic("28b52ffd", 0, "compressed with zstd", DECOMPRESS),
          new Magic("04224d18", 0, "compressed with lz4", DECOMPRESS),
          new Magic("255044462d", 0, "a PDF document", EXPORT),
          new Magic("89504e470d0a", 0, "a picture (PNG)", EXPORT),
          new Magic("ffd8ff", 0, "a picture (JPEG)", EXPORT),
          new Magic("47494638", 0, "a picture (GIF)", EXPORT),
          new Magic("7b5c727466", 0, "an RTF document", EXPORT),
          new Magic("53514c69746520666f726d6174203300", 0, "an SQLite database", EXPORT),
          new Magic("50415231", 0, "a Parquet file", "convert it to JSON lines"),
          new Magic("4f626a01", 0, "an Avro file", "convert it to JSON lines"),
          new Magic(
              "456c6646696c6500",
              0,
              "a Windows event log (.evtx), which has no records of cloud files",
              EXPORT),
          new Magic("2142444e", 0, "an Outlook mailbox (.pst)", EXPORT),
          new Magic("7f454c46", 0, "a program", EXPORT),
          new Magic("53616c7465645f5f", 0, "encrypted (OpenSSL)", "decrypt it first"),
          new Magic("d4c3b2a1", 0, "a network capture", EXPORT),
          new Magic("0a0d0d0a", 0, "a network capture", EXPORT));

  private FileSignature() {}

  /**
   * What a file is instead of a log, and what to do, as one sentence; null if it may be a log.
   *
   * @param start the first bytes of the file, some thousands where it has them
   */
  public static String sentence(byte[] start) {
    for (Magic magic : MAGICS) {
      if (magic.matches(start)) {
        return sentence(magic.what(), magic.advice());
      }
    }
    if (isBzip2(start)) {
      return sentence("compressed with bzip2", DECOMPRESS);
    }
    String markup = markup(start);
    return markup != null ? markup : isBinary(start) ? sentence("binary data", EXPORT) : null;
  }

  private static String sentence(String what, String advice) {
    return "It is " + what + ", not the text of an audit log: " + advice + '.';
  }

  private static boolean isBzip2(byte[] start) {
    return start.length > 9
        && new String(start, 0, 10, StandardCharsets.ISO_8859_1).matches("BZh[1-9]1AY&SY");
  }

  private static String markup(byte[] start) {
    String text =
        new String(start, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (text.startsWith("<!doctype html")
        || text.startsWith("<html")
        || text.startsWith("<table")) {
      return text.contains("office:excel") || text.startsWith("<table")
          ? sentence("a web page that contains a table, whatever its name says", SAVE_AS_CSV)
          : sentence(
              "a web page, often the sign-in or error page of the site it was downloaded from",
              "download the log again");
    }
    if (text.startsWith("<event") || text.contains("schemas.microsoft.com/win/2004/08/events")) {
      return text.startsWith("<")
          ? sentence("a Windows event log in XML, which has no records of cloud files", EXPORT)
          : null;
    }
    if (!text.startsWith("<?xml")) {
      return null;
    }
    return text.contains("microsoft-com:office:spreadsheet")
        ? sentence("an Excel workbook in XML (2003)", SAVE_AS_CSV)
        : text.contains("<error")
            ? sentence("an error answer of a server, in XML", "download the log again")
            : sentence("an XML document", EXPORT);
  }

  private static boolean isBinary(byte[] start) {
    int controls = 0;
    for (byte b : start) {
      controls += (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r') || b == 0x7F ? 1 : 0;
    }
    return start.length >= SHORTEST_SAMPLE_BYTES
        && controls * 100 > start.length * MOST_CONTROLS_IN_A_HUNDRED;
  }
}
