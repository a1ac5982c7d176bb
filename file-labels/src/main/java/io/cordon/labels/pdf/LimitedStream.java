package io.cordon.labels.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/** A stream of a PDF that unpacks within the {@link DecompressionBudget}. */
final class LimitedStream extends COSStream {
  /** The filters of tables and texts; images are not read. */
  private static final Set<String> FILTERS =
      Set.of(
          "FlateDecode",
          "Fl",
          "LZWDecode",
          "LZW",
          "ASCIIHexDecode",
          "AHx",
          "ASCII85Decode",
          "A85",
          "RunLengthDecode",
          "RL",
          "Crypt");

  private static final int MAX_FILTERS = 4;

  /** PDFBox allocates memory for a row before it reads its first byte. */
  private static final int MAX_COLUMNS = 1 << 16;

  /** Each entry costs a hundred bytes of memory. */
  private static final int MAX_TABLE_ENTRIES = 4_000_000;

  private final DecompressionBudget budget;

  LimitedStream(
      RandomAccessStreamCache decrypted, RandomAccessReadView packed, DecompressionBudget budget)
      throws IOException {
    super(decrypted, packed);
    this.budget = budget;
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    byte[] unpacked = unpacked();
    requireTableLimit(unpacked.length);
    return new RandomAccessReadBuffer(unpacked);
  }

  /** PDFBox's own implementation has no limit. */
  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    throw new IOException("streams are only read as a whole");
  }

  /** The complete unpacked content. */
  byte[] unpacked() throws IOException {
    List<COSName> filters = filters();
    requireRowLimit();
    InputStream packed = createRawInputStream();
    for (int i = 0; i < filters.size(); i++) {
      DecompressionBudget.Unpacked unpacked = budget.collect();
      FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(packed, unpacked, this, i);
      packed = new ByteArrayInputStream(unpacked.toByteArray());
    }
    if (!filters.isEmpty()) {
      return packed.readAllBytes();
    }
    DecompressionBudget.Unpacked plain = budget.collect();
    packed.transferTo(plain);
    return plain.toByteArray();
  }

  private List<COSName> filters() throws IOException {
    List<COSName> names = new ArrayList<>();
    COSBase filters = getFilters();
    if (filters instanceof COSArray several) {
      for (int i = 0; i < several.size() && i <= MAX_FILTERS; i++) {
        names.add(several.getObject(i) instanceof COSName name ? name : null);
      }
    } else if (filters != null) {
      names.add(filters instanceof COSName name ? name : null);
    }
    for (COSName name : names) {
      if (name == null || !FILTERS.contains(name.getName()) || names.size() > MAX_FILTERS) {
        throw new IOException("a table or text has a filter for images");
      }
    }
    return names;
  }

  private void requireRowLimit() throws IOException {
    COSBase parameters = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    List<COSBase> each = new ArrayList<>();
    if (parameters instanceof COSArray several) {
      for (int i = 0; i < several.size() && i < MAX_FILTERS; i++) {
        each.add(several.getObject(i));
      }
    } else {
      each.add(parameters);
    }
    for (COSBase one : each) {
      if (one instanceof COSDictionary dictionary
          && (dictionary.getInt(COSName.COLUMNS, 1) > MAX_COLUMNS
              || dictionary.getInt(COSName.BITS_PER_COMPONENT, 8) > 32)) {
        throw budget.refuse("a table has rows that are too long");
      }
    }
  }

  /** Entries of width 0 would be read endlessly. */
  private void requireTableLimit(int bytes) throws IOException {
    COSArray widths = getCOSArray(COSName.W);
    if (widths == null) {
      return;
    }
    int width = 0;
    for (int i = 0; i < Math.min(widths.size(), 3); i++) {
      width += Math.max(0, Math.min(8, widths.getInt(i, 0)));
    }
    if (width == 0 || bytes / width > MAX_TABLE_ENTRIES) {
      throw budget.refuse("the table of objects is too long");
    }
  }
}
