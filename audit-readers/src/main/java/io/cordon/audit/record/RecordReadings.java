package io.cordon.audit.record;

import io.cordon.model.activity.Activity;
import io.cordon.model.reject.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The readings of a record that gives several: one for each event in it, or for each file. Limits
 * what one record may become: what belongs to all of its activities, such as 200 recipients, is
 * written again with each of them. Beyond a limit the whole record is refused.
 */
public final class RecordReadings {
  /** Dropbox's API moves or copies no more files and folders at once. */
  public static final int MOST = 10_000;

  /** In the texts of all its activities together: about twice those of so many ordinary ones. */
  public static final int MOST_CHARACTERS = 16 << 20;

  /** The reason for the reject. */
  public static final String REASON = "too_large";

  private final Origin origin;
  private final List<Reading> readings = new ArrayList<>();
  private long characters;

  /** Nearly always the only one, and one alone is within the limit: counted with the second. */
  private Activity first;

  public RecordReadings(Origin origin) {
    this.origin = origin;
  }

  /**
   * To be called before anything is built for each of the events or files.
   *
   * @param what they are, for the message: {@code events}
   * @throws UnreadableRecordException if they are too many
   */
  public static void require(int count, String what) throws UnreadableRecordException {
    if (count > MOST) {
      throw new UnreadableRecordException(
          REASON, "It has more than " + MOST + ' ' + what + ", the limit for one record.");
    }
  }

  /** Adds an event that is no file activity. */
  public void skip(String word, Instant at) {
    readings.add(Reading.skipped(origin, word, at));
  }

  /**
   * Adds an activity.
   *
   * @throws UnreadableRecordException if the record's activities together have too much text
   */
  public void add(Activity activity) throws UnreadableRecordException {
    if (first == null) {
      first = activity;
    } else {
      characters += characters == 0 ? ActivityText.characters(first) : 0;
      characters += ActivityText.characters(activity);
    }
    if (characters > MOST_CHARACTERS) {
      throw new UnreadableRecordException(
          REASON,
          "Its activities would have more than "
              + MOST_CHARACTERS
              + " characters together, the limit for one record, after "
              + readings.size()
              + " of them: each repeats what they have in common.");
    }
    readings.add(Reading.of(origin, activity));
  }

  public List<Reading> all() {
    return readings;
  }
}
