package io.cordon.audit.export.workbook;

import io.cordon.audit.export.archive.EntryContent;
import io.cordon.audit.export.archive.Expansion;
import io.cordon.audit.export.archive.UnreadableContentException;
import io.cordon.audit.export.archive.ZipArchive;
import io.cordon.audit.export.cause.RejectReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * An Excel workbook ({@code .xlsx}, {@code .xlsm}): its sheets, hidden ones too, and their rows.
 */
public final class Workbook implements AutoCloseable {
  private static final int MOST_SHEETS = 1000;

  private final ZipArchive zip;
  private final List<Sheet> sheets;
  private final SharedStrings strings;
  private final DateStyles styles;
  private final boolean since1904;

  /**
   * One sheet.
   *
   * @param part null if the workbook does not contain it
   */
  public record Sheet(String name, String part) {}

  /** Receives the rows of a sheet in their order. */
  public interface Rows {
    /**
     * A row with content.
     *
     * @param number as Excel shows it, from 1
     * @param cells from column A on; the empty string for a cell without content
     */
    void row(long number, List<String> cells) throws IOException;

    /** A row that is too long for any record. */
    void tooLong(long number) throws IOException;
  }

  private Workbook(ZipArchive zip, Overview overview, SharedStrings strings, DateStyles styles) {
    this.zip = zip;
    this.sheets = List.copyOf(overview.sheets);
    this.since1904 = overview.since1904;
    this.strings = strings;
    this.styles = styles;
  }

  /**
   * Opens the workbook in an archive. Does not close the archive.
   *
   * @return null if the archive contains none
   * @throws UnreadableContentException if the workbook is damaged, hostile or of another format
   */
  public static Workbook in(ZipArchive zip, Expansion expansion) throws IOException {
    if (!zip.has("[Content_Types].xml")) {
      return null;
    }
    String main = PartNames.of(zip, "").ofType("officeDocument");
    if (main == null || !main.startsWith("xl/")) {
      return null;
    }
    String duplicate = zip.duplicate();
    if (duplicate != null) {
      throw PartReader.hostile("it has two parts of the name " + duplicate);
    }
    if (main.endsWith(".bin")) {
      throw new UnreadableContentException(
          RejectReason.NOT_A_LOG,
          "It is a binary Excel workbook (.xlsb): open it and save the table as CSV UTF-8.");
    }
    PartNames names = PartNames.of(zip, main);
    Overview overview = new Overview(names);
    try (InputStream in = zip.open(main)) {
      if (in == null) {
        throw new UnreadableContentException(
            RejectReason.TRUNCATED, "It is a workbook without its main part " + main + '.');
      }
      PartXml.read(in, overview);
    }
    try (EntryContent texts = open(zip, names.ofType("sharedStrings"));
        InputStream styles = open(zip, names.ofType("styles"))) {
      DateStyles dates = DateStyles.of(styles);
      SharedStrings strings = SharedStrings.of(texts, expansion);
      return new Workbook(zip, overview, strings, dates);
    }
  }

  private static EntryContent open(ZipArchive zip, String part) throws IOException {
    return part == null ? null : zip.open(part);
  }

  public List<Sheet> sheets() {
    return sheets;
  }

  /**
   * Passes on all rows of a sheet.
   *
   * @throws UnreadableContentException if the sheet cannot be read to its end
   */
  public void read(Sheet sheet, Rows rows) throws IOException {
    try (EntryContent in = open(zip, sheet.part())) {
      if (in == null) {
        throw new UnreadableContentException(
            RejectReason.TRUNCATED, "The workbook does not contain this sheet.");
      }
      PartXml.read(in, new SheetRows(strings, styles, since1904, rows));
      in.requireUndamaged();
    }
  }

  @Override
  public void close() throws IOException {
    strings.close();
  }

  /** The workbook's main part. */
  private static final class Overview implements PartXml.Elements {
    final List<Sheet> sheets = new ArrayList<>();
    boolean since1904;
    private final PartNames names;

    Overview(PartNames names) {
      this.names = names;
    }

    @Override
    public void starts(XMLStreamReader element) throws IOException {
      if (element.getLocalName().equals("workbookPr")) {
        String date1904 = PartXml.attribute(element, "date1904");
        since1904 = "1".equals(date1904) || "true".equals(date1904);
      } else if (element.getLocalName().equals("sheet")) {
        if (sheets.size() == MOST_SHEETS) {
          throw new UnreadableContentException(
              RejectReason.TOO_LARGE,
              "It is a workbook with more than " + MOST_SHEETS + " sheets.");
        }
        String name = PartXml.attribute(element, "name");
        String id = PartXml.attribute(element, "id");
        sheets.add(new Sheet(name == null ? "sheet " + (sheets.size() + 1) : name, names.ofId(id)));
      }
    }
  }
}
