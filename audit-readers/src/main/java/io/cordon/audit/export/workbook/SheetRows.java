package io.cordon.audit.export.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Assembles the rows of a sheet from its XML. */
final class SheetRows implements PartXml.Elements {
  /** The last column of Excel. */
  private static final int MOST_COLUMNS = 16_384;

  /** Beyond these, there are at most so many cells without content for each one with content. */
  private static final long BLANKS_ALWAYS_ALLOWED = 10_000_000;

  private static final int MOST_BLANKS = 200;

  private final SharedStrings strings;
  private final DateStyles styles;
  private final boolean since1904;
  private final Workbook.Rows rows;
  private final CellText inline = new CellText();
  private final StringBuilder value = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private long number;
  private int column;
  private String type;
  private int style;
  private boolean inValue;
  private long rowCharacters;
  private boolean tooLong;
  private long blanks;
  private long filled;

  SheetRows(SharedStrings strings, DateStyles styles, boolean since1904, Workbook.Rows rows) {
    this.strings = strings;
    this.styles = styles;
    this.since1904 = since1904;
    this.rows = rows;
  }

  @Override
  public void starts(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "row" -> {
        number = Math.max(CellNumbers.whole(PartXml.attribute(element, "r"), 0), number + 1);
        cells = new ArrayList<>(cells.size());
        column = 0;
        rowCharacters = 0;
        tooLong = false;
      }
      case "c" -> startCell(element);
      case "v" -> inValue = true;
      default -> inline.starts(element.getLocalName());
    }
  }

  /** A cell may leave out its place: then it follows the one before. */
  private void startCell(XMLStreamReader element) {
    String place = PartXml.attribute(element, "r");
    column = place == null ? column : column(place, column);
    type = PartXml.attribute(element, "t");
    style = CellNumbers.whole(PartXml.attribute(element, "s"), 0);
    value.setLength(0);
    inline.take();
  }

  /** The column of a place such as {@code AB12}, from 0. */
  private static int column(String place, int otherwise) {
    int column = 0;
    int i = 0;
    for (; i < place.length() && i < 3; i++) {
      int letter = Character.toUpperCase(place.charAt(i)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = 26 * column + letter + 1;
    }
    return i == 0 ? otherwise : column - 1;
  }

  @Override
  public void text(XMLStreamReader piece) {
    if (inValue && value.length() < CellText.LIMIT_CHARACTERS) {
      value.append(piece.getTextCharacters(), piece.getTextStart(), piece.getTextLength());
    }
    inline.add(piece);
  }

  @Override
  public void ends(String localName) throws IOException {
    switch (localName) {
      case "row" -> endRow();
      case "c" -> endCell();
      case "v" -> inValue = false;
      default -> inline.ends(localName);
    }
  }

  private void endCell() throws IOException {
    String text = tooLong ? "" : text();
    rowCharacters += text.length();
    tooLong |= rowCharacters > CellText.LIMIT_CHARACTERS;
    if (column < MOST_COLUMNS && !text.isEmpty() && !tooLong) {
      countBlanks(column - cells.size());
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text);
    }
    column++;
  }

  /** A cell in the last column of each row makes a small sheet large. */
  private void countBlanks(int before) throws IOException {
    filled++;
    blanks += Math.max(0, before);
    if (blanks > BLANKS_ALWAYS_ALLOWED && blanks / MOST_BLANKS > filled) {
      throw PartReader.hostile("its cells are far apart, with only empty ones between");
    }
  }

  private String text() throws IOException {
    String raw = value.toString();
    if (type == null || type.equals("n")) {
      return raw.isEmpty()
          ? ""
          : styles.isDate(style) ? CellNumbers.date(raw, since1904) : CellNumbers.plain(raw);
    }
    return switch (type) {
      case "s" -> shared(raw);
      case "inlineStr" -> inline.take();
      case "b" -> raw.equals("1") ? "true" : raw.equals("0") ? "false" : raw;
      default -> raw;
    };
  }

  private String shared(String index) throws IOException {
    String text = strings.get(CellNumbers.whole(index, -1));
    return text == null ? "" : text;
  }

  private void endRow() throws IOException {
    if (tooLong) {
      rows.tooLong(number);
    } else if (!cells.isEmpty()) {
      rows.row(number, cells);
    }
  }
}
