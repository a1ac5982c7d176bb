package io.cordon.audit.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip archives in memory. */
public final class ZipFiles {
  private ZipFiles() {}

  /**
   * An archive of entries in this order.
   *
   * @param namesAndContents a name, its content as text or bytes, and so on
   */
  public static byte[] of(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write(
            namesAndContents[i + 1] instanceof byte[] content
                ? content
                : namesAndContents[i + 1].toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /**
   * A workbook with these sheets.
   *
   * @param sharedStrings the items of the shared strings as XML
   * @param sheets the rows of each sheet as XML
   */
  public static byte[] workbook(String sharedStrings, String... sheets) throws IOException {
    Object[] parts = new Object[10 + 2 * sheets.length];
    StringBuilder list = new StringBuilder("<workbook xmlns:r=\"r\"><sheets>");
    StringBuilder targets = new StringBuilder("<Relationships>");
    for (int i = 0; i < sheets.length; i++) {
      list.append("<sheet name=\"Sheet " + (i + 1) + "\" r:id=\"rId" + i + "\"/>");
      targets.append(reference("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      parts[10 + 2 * i] = "xl/worksheets/sheet" + i + ".xml";
      parts[11 + 2 * i] = "<worksheet><sheetData>" + sheets[i] + "</sheetData></worksheet>";
    }
    parts[0] = "[Content_Types].xml";
    parts[1] = "<Types/>";
    parts[2] = "_rels/.rels";
    parts[3] =
        "<Relationships>" + reference("a", "officeDocument", "xl/book.xml") + "</Relationships>";
    parts[4] = "xl/book.xml";
    parts[5] = list + "</sheets></workbook>";
    parts[6] = "xl/_rels/book.xml.rels";
    parts[7] =
        targets
            + reference("s", "sharedStrings", "/xl/strings.xml")
            + reference("t", "styles", "styles.xml")
            + "</Relationships>";
    parts[8] = "xl/strings.xml";
    parts[9] = "<sst>" + sharedStrings + "</sst>";
    Object[] all = Arrays.copyOf(parts, parts.length + 2);
    all[parts.length] = "xl/styles.xml";
    all[parts.length + 1] =
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy\\-mm\\-dd h:mm\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"170\"/></cellXfs>"
            + "</styleSheet>";
    return of(all);
  }

  private static String reference(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"x/" + type + "\" Target=\"" + target + "\"/>";
  }

  /** Text for XML. */
  public static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
