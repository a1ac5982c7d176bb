package io.cordon.audit;

import io.cordon.audit.envelope.Content;
import io.cordon.audit.envelope.DottedNames;
import io.cordon.audit.envelope.Envelopes;
import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.ArrayList;
import java.util.List;

/**
 * Searches an object of an unknown shape for the fields that contain records: the envelopes of
 * tools that nobody listed.
 */
final class RecordSearch {
  /** How many envelopes deep a record may be, and how many elements of a list are looked at. */
  private static final int DEPTH_LIMIT = 4;

  private static final int ELEMENTS_LIMIT = 8;

  /** How many objects are looked at in one search. */
  private static final int OBJECTS_LIMIT = 1_000;

  private final RecordReaders readers;
  private int objects;

  RecordSearch(RecordReaders readers) {
    this.readers = readers;
  }

  /**
   * All lists with records; where there are none, the first field with a record, because a second
   * one repeats it in another form. Empty when there is no record.
   */
  List<Content> in(Fields object) {
    objects = 0;
    List<Content> lists = new ArrayList<>();
    Content single = null;
    for (Content content : Envelopes.members(object)) {
      boolean list = content.json().kind(content.node()) == JsonKind.ARRAY;
      if ((list || single == null) && holdsRecord(content.json(), content.node(), 1)) {
        single = list ? single : content;
        if (list) {
          lists.add(content);
        }
      }
    }
    return lists.isEmpty() && single != null ? List.of(single) : lists;
  }

  private boolean holdsRecord(JsonIndex json, int node, int depth) {
    if (depth > DEPTH_LIMIT) {
      return false;
    }
    return switch (json.kind(node)) {
      case OBJECT -> isOrHoldsRecord(new Fields(json, node), depth);
      case ARRAY -> {
        int element = json.first(node);
        boolean found = false;
        for (int i = 0; i < ELEMENTS_LIMIT && element >= 0 && !found; i++) {
          found = json.kind(element) != JsonKind.ARRAY && holdsRecord(json, element, depth + 1);
          element = json.next(node, element);
        }
        yield found;
      }
      default -> false;
    };
  }

  private boolean isOrHoldsRecord(Fields object, int depth) {
    if (depth > DEPTH_LIMIT || objects >= OBJECTS_LIMIT) {
      return false;
    }
    objects++;
    if (readers.of(object) != null) {
      return true;
    }
    Fields nested = nested(object);
    if (nested != null && isOrHoldsRecord(nested, depth + 1)) {
      return true;
    }
    for (Content content : Envelopes.members(object)) {
      if (holdsRecord(content.json(), content.node(), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Null where no name is a path, or where the paths do not fit together. */
  private static Fields nested(Fields object) {
    try {
      return DottedNames.nested(object);
    } catch (InvalidJsonException | UnreadableRecordException noRecord) {
      return null;
    }
  }
}
