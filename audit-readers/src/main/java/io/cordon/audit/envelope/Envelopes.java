package io.cordon.audit.envelope;

import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields in which exports, collectors and APIs keep native records. */
public final class Envelopes {
  /** Fields that hold the original beside a version of it in the same object. */
  private static final List<String> ORIGINALS = List.of("AuditData", "auditData", "RawEventData");

  /** As {@link #ORIGINALS}, where they contain the original as text. */
  private static final List<String> ORIGINAL_TEXTS =
      List.of("_raw", "event.original", "message", "full_log");

  private static final List<String> CONTENTS =
      List.of(
          "raw",
          "raw_flat",
          "native",
          "row",
          "_source",
          "properties",
          "Records",
          "records",
          "value",
          "items",
          "entries",
          "hits",
          "results",
          "Results",
          "result",
          "logEvents",
          "tables",
          "Tables",
          "log",
          "message",
          "_raw");

  /**
   * What pages, answers and streams state about themselves: an object with nothing else, in which
   * the list of records is empty, carries nothing.
   */
  private static final Set<String> ABOUT_THE_PAGE =
      Set.of(
          "_shards",
          "_clusters",
          "total",
          "aggregations",
          "meta",
          "metadata",
          "_meta",
          "paging",
          "pagination",
          "links",
          "_links",
          "messages",
          "fields",
          "highlighted",
          "columns",
          "schema",
          "Schema",
          "Stats",
          "stats",
          "statistics",
          "index",
          "create",
          "update");

  /** Fields of objects that streams of results put between or after the records. */
  private static final Set<String> STREAM_MARKS =
      Set.of(
          "preview",
          "offset",
          "lastrow",
          "init_offset",
          "index",
          "create",
          "_index",
          "_id",
          "_type",
          "_version",
          "routing",
          "require_alias");

  /** Parts of names that a page does not have: an object with one of them is a record. */
  private static final List<String> OF_RECORDS =
      List.of("operation", "event_type", "event_name", "eventtype", "eventname", "actor", "user");

  private Envelopes() {}

  /**
   * The original record that an object has beside a version of it; null where there is none. A list
   * without elements is no original of an object with more to say.
   */
  public static Content original(Fields object) {
    Content broken = null;
    for (String name : ORIGINALS) {
      Content content = Content.of(object, name);
      if (content != null && !content.isVoid()) {
        if (content.isReadable()) {
          return content;
        }
        broken = content;
      }
    }
    for (String name : ORIGINAL_TEXTS) {
      Content content = Content.ofText(object, name);
      if (content != null && content.isReadable() && !content.isEmptyList()) {
        return content;
      }
    }
    Content ofEvent = originalOfEvent(object);
    return ofEvent != null ? ofEvent : broken;
  }

  /** The native record that a collector keeps in {@code event.original}. */
  private static Content originalOfEvent(Fields object) {
    int event = object.find("event");
    if (event < 0 || object.json().kind(event) != JsonKind.OBJECT) {
      return null;
    }
    Content content = Content.of(new Fields(object.json(), event), "original");
    return content == null || !content.isReadable()
        ? null
        : new Content("event.original", content.json(), content.node(), null);
  }

  /**
   * The content of an envelope; null if the object is none. A list with elements comes before an
   * empty one, and JSON before text that only starts like it.
   */
  public static Content content(Fields object) {
    Content best = null;
    for (String name : CONTENTS) {
      Content content = Content.of(object, name);
      if (content != null && content.isReadable() && !content.isEmptyList()) {
        return content;
      }
      best = best == null || !best.isReadable() ? preferred(best, content) : best;
    }
    for (String name : ORIGINALS) {
      best = best == null ? Content.of(object, name) : best;
    }
    // A response of Dropbox's API; in other objects the events are part of one record.
    Content events = object.has("cursor") ? Content.of(object, "events") : null;
    return events != null ? events : best;
  }

  /** The objects, lists and JSON texts in the fields of an object. */
  public static List<Content> members(Fields object) {
    JsonIndex json = object.json();
    List<Content> members = new ArrayList<>();
    for (int node = json.first(object.object()); node >= 0; ) {
      Content content = Content.of(json.name(node), json, node);
      if (content != null && content.isReadable() && !content.isEmptyList()) {
        members.add(content);
      }
      node = json.next(object.object(), node);
    }
    return members;
  }

  private static Content preferred(Content one, Content other) {
    return one == null || (other != null && other.isReadable()) ? other : one;
  }

  /** Whether an object, apart from lists without elements, only describes a page or a stream. */
  public static boolean carriesNothing(Fields object) {
    JsonIndex json = object.json();
    boolean emptyList = false;
    boolean onlyMarks = true;
    int members = 0;
    for (int node = json.first(object.object()); node >= 0; ) {
      String name = json.name(node);
      boolean container = json.kind(node) == JsonKind.OBJECT || json.kind(node) == JsonKind.ARRAY;
      boolean filled = container && json.first(node) >= 0;
      if (filled ? !ABOUT_THE_PAGE.contains(name) : isOfRecord(name)) {
        return false;
      }
      emptyList |= !filled && isContentList(json, node, name);
      onlyMarks &= STREAM_MARKS.contains(name);
      members++;
      node = json.next(object.object(), node);
    }
    return emptyList || (onlyMarks && members > 0);
  }

  private static boolean isOfRecord(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return OF_RECORDS.stream().anyMatch(lower::contains);
  }

  private static boolean isContentList(JsonIndex json, int node, String name) {
    boolean named = CONTENTS.contains(name) || ORIGINALS.contains(name) || name.equals("events");
    boolean list = json.kind(node) == JsonKind.ARRAY;
    return named && (list || (json.kind(node).isText() && json.text(node).strip().equals("[]")));
  }
}
