package io.cordon.audit.m365.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a row by their bare names; all spellings of a name have the same bare name: {@code
 * SiteUrl}, {@code siteurl}, {@code site_url}, {@code SiteUrl_s}, {@code Site_Url_}. A field within
 * an object is a column too: {@code Common.ApplicationId} is {@code commonapplicationid}.
 */
final class NormalisedColumns {
  /** The suffixes for types that log tables add to names. */
  private static final Set<String> TYPES = Set.of("_s", "_d", "_t", "_g", "_b", "_dynamic");

  /** Objects within an object that are columns too: {@code location.geoCoordinates.latitude}. */
  private static final int MAX_DEPTH = 1;

  private static final String LOCAL = " [Local Time]";

  private static final Map<String, String> OF_PAIRS =
      Map.of("name", "Name", "value", "Value", "id", "ID", "type", "Type");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Map<String, List<Fields>> lists = new HashMap<>();

  private NormalisedColumns() {}

  /**
   * Where several columns have the same bare name, the first that is not blank is taken, and a time
   * in UTC before one in {@code [Local Time]}.
   */
  static NormalisedColumns of(Fields row) {
    NormalisedColumns columns = new NormalisedColumns();
    List<String> local = new ArrayList<>();
    for (String name : distinct(row.names())) {
      if (name.endsWith(LOCAL)) {
        local.add(name);
      } else {
        columns.add(bare(name), row, name);
      }
    }
    local.forEach(name -> columns.add(bare(name), row, name));
    return columns;
  }

  /** Only the bare names; much faster than reading the columns. */
  static Set<String> names(Fields row) {
    Set<String> names = new HashSet<>();
    row.names().forEach(name -> names.add(bare(name)));
    return names;
  }

  /** The value of a name that is there several times is its last one, which may be long. */
  private static Set<String> distinct(List<String> names) {
    return new LinkedHashSet<>(names);
  }

  private static Set<String> columns(Fields object) {
    return object.isWide() ? Set.of() : distinct(object.names());
  }

  private void add(String bare, Fields row, String name) {
    String text = row.text(name);
    if (text != null && texts.putIfAbsent(bare, text) == null) {
      written.put(bare, name);
    }
    boolean nested = text == null || text.stripLeading().startsWith("{");
    Fields object = nested ? row.fields(name) : Fields.NONE;
    for (String inner : columns(object)) {
      addInner(bare + bare(inner), object, inner, MAX_DEPTH);
    }
    if (text == null && object.names().isEmpty()) {
      lists.putIfAbsent(bare, row.list(name));
    }
  }

  private void addInner(String bare, Fields object, String name, int depth) {
    String value = object.text(name);
    if (value != null) {
      texts.putIfAbsent(bare, value);
    } else if (depth > 0) {
      Fields inner = object.fields(name);
      for (String innermost : columns(inner)) {
        addInner(bare + bare(innermost), inner, innermost, depth - 1);
      }
    }
  }

  private static String bare(String name) {
    int zone = name.indexOf(" [");
    String column = zone < 0 ? name : name.substring(0, zone);
    int type = column.lastIndexOf('_');
    if (type > 0 && TYPES.contains(column.substring(type))) {
      column = column.substring(0, type);
    }
    StringBuilder bare = new StringBuilder(column.length());
    column.chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  /** The value of the first of these columns that exists; else null. */
  String first(String... bareNames) {
    return first(List.of(bareNames));
  }

  /** The value of the first of these columns that exists; else null. */
  String first(List<String> bareNames) {
    for (String name : bareNames) {
      String text = texts.get(name);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The column's name in the row, of the first of these columns that has this text; else null. */
  String written(List<String> bareNames, String text) {
    for (String name : bareNames) {
      if (text.equals(texts.get(name)) && written.containsKey(name)) {
        return written.get(name);
      }
    }
    return null;
  }

  /** Adds a list of pairs, for example of names and values, under their native field names. */
  void copyPairs(String bareName, ArrayNode target) {
    for (Fields element : lists.getOrDefault(bareName, List.of())) {
      ObjectNode pair = target.addObject();
      for (String name : element.names()) {
        pair.put(OF_PAIRS.getOrDefault(bare(name), name), element.text(name));
      }
    }
  }
}
