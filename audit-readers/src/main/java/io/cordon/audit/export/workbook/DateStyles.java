package io.cordon.audit.export.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Which styles of a workbook show a number as a date or time. */
final class DateStyles implements PartXml.Elements {
  private static final int MOST_STYLES = 1 << 16;

  private final Set<Integer> dateFormats = new HashSet<>();
  private final BitSet dates = new BitSet();
  private boolean inCellFormats;
  private int styles;

  private DateStyles() {}

  /**
   * @param part the part with the styles; null for a workbook without one
   */
  static DateStyles of(InputStream part) throws IOException {
    DateStyles styles = new DateStyles();
    if (part != null) {
      PartXml.read(part, styles);
    }
    return styles;
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  @Override
  public void starts(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "numFmt" -> addFormat(element);
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> addStyle(element);
      default -> {
        // Fonts, fills and borders.
      }
    }
  }

  @Override
  public void ends(String localName) {
    inCellFormats &= !localName.equals("cellXfs");
  }

  private void addFormat(XMLStreamReader element) {
    String code = PartXml.attribute(element, "formatCode");
    if (code != null && isDateFormat(code) && dateFormats.size() < MOST_STYLES) {
      dateFormats.add(CellNumbers.whole(PartXml.attribute(element, "numFmtId"), -1));
    }
  }

  private void addStyle(XMLStreamReader element) {
    if (inCellFormats && styles < MOST_STYLES) {
      int format = CellNumbers.whole(PartXml.attribute(element, "numFmtId"), 0);
      dates.set(styles++, isBuiltInDate(format) || dateFormats.contains(format));
    }
  }

  /** Those that Office Open XML defines, some of them for East Asian languages only. */
  private static boolean isBuiltInDate(int format) {
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }

  /** Whether a format shows days or years, outside of quotes, brackets and escapes. */
  static boolean isDateFormat(String code) {
    char end = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = Character.toLowerCase(code.charAt(i));
      if (end != 0) {
        end = c == end ? 0 : end;
      } else if (c == '"' || c == '[') {
        end = c == '"' ? '"' : ']';
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == 'd' || c == 'y' || c == 'h' || c == 'm' || c == 's') {
        return true;
      } else if (c == ';') {
        return false;
      }
    }
    return false;
  }
}
