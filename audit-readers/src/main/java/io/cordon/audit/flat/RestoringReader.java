package io.cordon.audit.flat;

import io.cordon.audit.record.Fields;
import io.cordon.audit.record.LogSource;
import io.cordon.audit.record.NativeReader;
import io.cordon.audit.record.Reading;
import io.cordon.audit.record.UnreadableRecordException;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.List;

/** Reads records of another form as the native records that they were made of. */
public final class RestoringReader implements NativeReader {
  private final NativeReader reader;
  private final Restoration restoration;

  public RestoringReader(NativeReader reader, Restoration restoration) {
    this.reader = reader;
    this.restoration = restoration;
  }

  @Override
  public LogSource source() {
    return reader.source();
  }

  @Override
  public boolean recognises(Fields record) {
    return !record.isWide() && restoration.fits(record);
  }

  @Override
  public List<Reading> read(Fields record, Origin origin, Instant now)
      throws UnreadableRecordException {
    Fields restored = Fields.of(restoration.restored(record));
    if (!reader.recognises(restored)) {
      String sentence =
          "It was made of a record of "
              + source().id()
              + ", but lacks what makes it one; its fields are "
              + String.join(", ", record.names(NAMES_SHOWN))
              + '.';
      throw new UnreadableRecordException("incomplete", sentence);
    }
    return reader.read(restored, origin, now);
  }

  private static final int NAMES_SHOWN = 12;
}
