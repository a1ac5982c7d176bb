package io.cordon.audit.envelope;

import io.cordon.audit.json.InvalidJsonException;
import io.cordon.audit.json.JsonIndex;
import io.cordon.audit.json.JsonKind;
import io.cordon.audit.record.Fields;
import io.cordon.audit.record.RecordReadings;
import io.cordon.audit.record.UnreadableRecordException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Restores the nesting of an object whose names are paths: {@code actor.email}, {@code
 * events[0].name}, {@code events.0.name}, {@code AuditData.Operation}. A prefix that a tool put
 * before all names so becomes an envelope. Splunk's {@code events{}.name} has the values of all
 * elements.
 */
public final class DottedNames {
  /** Of a record that was flattened: each part of each event is a name of its own. */
  private static final int NAMES_LIMIT = 10_000;

  private static final int STEPS_LIMIT = 16;
  private static final int NAME_LIMIT_CHARACTERS = 512;
  private static final int INDEX_DIGITS_LIMIT = 6;

  /** Objects of Microsoft 365's records, whose names have no underscores of their own. */
  private static final Set<String> M365_OBJECTS =
      Set.of(
          "AppAccessContext",
          "SensitivityLabelEventData",
          "Common",
          "CopilotEventData",
          "SharePointMetaData",
          "ExchangeMetaData",
          "AuditData",
          "EndpointMetaData");

  private static final Pattern INDEXED = Pattern.compile("([^\\[]+)((?:\\[[0-9]{1,6}])+)");

  /** A step that stands for every element of a list. */
  private static final String EACH = "{}";

  private static final byte[] EMPTY_OBJECT = {'{', '}'};

  /** Positions in their order: a shorter one is smaller. */
  private static final Comparator<String> BY_POSITION =
      Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

  private final Part root = new Part();
  private final Map<String, Integer> counts = new HashMap<>();
  private final JsonIndex json;

  private DottedNames(JsonIndex json) {
    this.json = json;
  }

  /** A value, or an object or list that is put together. */
  private static final class Part {
    final Map<String, Part> members = new LinkedHashMap<>();
    boolean isList;
    byte[] value;

    Part member(String step) {
      return members.computeIfAbsent(step, name -> new Part());
    }
  }

  /**
   * Null for an object in which no name is a path, and for one with too many names.
   *
   * @throws UnreadableRecordException if the values of a list's elements cannot be matched, or are
   *     too many
   */
  public static Fields nested(Fields object)
      throws InvalidJsonException, UnreadableRecordException {
    JsonIndex json = object.json();
    if (!mayHavePath(object) || object.hasMoreThan(NAMES_LIMIT)) {
      return null;
    }
    DottedNames names = new DottedNames(json);
    boolean anyPath = false;
    for (int node = json.first(object.object()); node >= 0; ) {
      List<String> steps = steps(json.name(node));
      anyPath |= steps.size() > 1;
      names.put(steps, node);
      node = json.next(object.object(), node);
    }
    if (!anyPath) {
      return null;
    }
    JsonWriter writer = new JsonWriter();
    write(names.root, writer);
    return writer.fields();
  }

  /** A check that is fast enough for every record. */
  private static boolean mayHavePath(Fields object) {
    JsonIndex json = object.json();
    boolean found = false;
    for (int node = json.first(object.object()); node >= 0 && !found; ) {
      found = json.nameContains(node, (byte) '.', (byte) '_', (byte) ']', (byte) '}');
      node = json.next(object.object(), node);
    }
    return found;
  }

  /**
   * The names and positions in a path. A name may itself begin with a dot, as Dropbox's {@code
   * event_type..tag} does, and annotations such as {@code @odata.type} are no paths.
   */
  static List<String> steps(String name) {
    // In a name with underscores for nesting only a union's tag has a dot: event_type_.tag.
    boolean plain = name.indexOf('@') >= 0 || name.contains("_.");
    if (plain || name.length() > NAME_LIMIT_CHARACTERS) {
      return List.of(name);
    }
    int underscore = name.indexOf('_');
    if (underscore > 0 && M365_OBJECTS.contains(name.substring(0, underscore))) {
      return List.of(name.substring(0, underscore), name.substring(underscore + 1));
    }
    List<String> steps = new ArrayList<>();
    String dot = "";
    for (String part : name.split("\\.", -1)) {
      if (part.isEmpty()) {
        dot = ".";
      } else {
        addStep(steps, dot + part);
        dot = "";
      }
    }
    boolean path = dot.isEmpty() && !steps.isEmpty() && steps.size() <= STEPS_LIMIT;
    return path && !isPosition(steps.get(0)) ? steps : List.of(name);
  }

  private static void addStep(List<String> steps, String part) {
    Matcher indexed = INDEXED.matcher(part);
    if (part.endsWith(EACH) && part.length() > EACH.length()) {
      steps.add(part.substring(0, part.length() - EACH.length()));
      steps.add(EACH);
    } else if (indexed.matches()) {
      steps.add(indexed.group(1));
      for (String position : indexed.group(2).split("(?<=])", -1)) {
        if (!position.isEmpty()) {
          steps.add(position);
        }
      }
    } else {
      steps.add(!steps.isEmpty() && isDigits(part) ? '[' + part + ']' : part);
    }
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.length() <= INDEX_DIGITS_LIMIT
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isPosition(String step) {
    return (step.startsWith("[") && step.endsWith("]")) || step.equals(EACH);
  }

  private void put(List<String> steps, int value) throws UnreadableRecordException {
    int each = steps.lastIndexOf(EACH);
    if (each < 0) {
      put(root, steps, steps.size() > 1 ? single(value) : value);
      return;
    }
    boolean several = json.kind(value) == JsonKind.ARRAY;
    int position = 0;
    for (int node = several ? json.first(value) : value; node >= 0; ) {
      RecordReadings.require(position, "values in one column");
      List<String> ofElement = new ArrayList<>(steps);
      ofElement.set(each, "[" + position++ + ']');
      put(root, ofElement, node);
      node = several ? json.next(value, node) : -1;
    }
    String list = String.join(".", steps.subList(0, each)).replace("." + EACH, EACH);
    Integer others = counts.putIfAbsent(list, position);
    if (others != null && others != position) {
      String sentence =
          "The columns of the list "
              + list
              + " have "
              + others
              + " and "
              + position
              + " values, so it is unknown which belong together; the original event has them.";
      throw new UnreadableRecordException("incomplete", sentence);
    }
  }

  /** Elasticsearch's {@code fields} writes every value as a list. */
  private int single(int value) {
    boolean list = json.kind(value) == JsonKind.ARRAY;
    int first = list ? json.first(value) : -1;
    boolean one = first >= 0 && json.next(value, first) < 0;
    boolean plain =
        one && json.kind(first) != JsonKind.OBJECT && json.kind(first) != JsonKind.ARRAY;
    return plain ? first : value;
  }

  private void put(Part root, List<String> steps, int value) {
    Part part = root;
    for (String step : steps) {
      String name = step.equals(EACH) ? "[0]" : step;
      part.isList |= isPosition(name);
      part = part.member(name);
    }
    if (json.kind(value) != JsonKind.OBJECT) {
      part.value = json.bytes(value);
      return;
    }
    // Other names may add to the object.
    part.value = EMPTY_OBJECT;
    for (int node = json.first(value); node >= 0; node = json.next(value, node)) {
      put(part, List.of(json.name(node)), node);
    }
  }

  private static void write(Part part, JsonWriter writer) {
    if (part.members.isEmpty() && part.value != null) {
      writer.value(part.value);
    } else {
      writer.open(part.isList ? '[' : '{');
      Map<String, Part> members = part.members;
      if (part.isList) {
        members = new TreeMap<>(BY_POSITION);
        members.putAll(part.members);
      }
      for (Map.Entry<String, Part> member : members.entrySet()) {
        if (!part.isList) {
          writer.name(JsonWriter.quoted(member.getKey()));
        }
        write(member.getValue(), writer);
      }
      writer.close(part.isList ? ']' : '}');
    }
  }
}
