package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.Ids;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The organisation's classification in Drive: one label with a field, whose badged choices are the
 * labels of the world.
 */
final class GoogleLabels {
  private static final String LABEL = "kVb4QzPnTgXcW2dYrH7mLs9aEuJfNo1KpBtR3i5wFFcb";
  private static final String TITLE = "Classification";
  private static final String FIELD = "A7C31D0B52";
  private static final String FIELD_NAME = "Level";
  private static final double CLEARED = 0.5;

  private static final SerializedString APPLIED = new SerializedString("appliedLabels");

  private final Map<Sensitivity, SerializedString> applied = new EnumMap<>(Sensitivity.class);

  GoogleLabels() {
    for (Sensitivity label : Sensitivity.values()) {
      if (label != Sensitivity.UNLABELLED) {
        applied.put(label, new SerializedString(applied(label)));
      }
    }
  }

  private static String applied(Sensitivity label) {
    return String.format(
        Locale.ROOT,
        "[{\"id\":\"%s\",\"title\":\"%s\",\"fieldValues\":[{\"id\":\"%s\",\"displayName\":\"%s\","
            + "\"type\":\"SELECTION\",\"selectionValue\":{\"id\":\"%s\",\"displayName\":\"%s\","
            + "\"badged\":true}}]}]",
        LABEL,
        TITLE,
        FIELD,
        FIELD_NAME,
        choice(label),
        label.caption());
  }

  /** The label and the choice in it; null for no label. */
  static String id(Sensitivity label) {
    return label == Sensitivity.UNLABELLED ? null : LABEL + '/' + choice(label);
  }

  private static String choice(Sensitivity label) {
    return switch (label) {
      case UNLABELLED -> null;
      case PUBLIC -> "61F0C3A811";
      case GENERAL -> "61F0C3A812";
      case CONFIDENTIAL -> "61F0C3A813";
      case HIGHLY_CONFIDENTIAL -> "61F0C3A814";
    };
  }

  /** The label that a document has, as a member of the document. */
  void write(JsonGenerator json, Sensitivity label) throws IOException {
    json.writeFieldName(APPLIED);
    json.writeRawValue(applied.get(label));
  }

  /** People take a label off, or clear the field in it. */
  static String event(Act act, Detail.Relabel change) {
    Sensitivity after = act.item().label();
    if (after == Sensitivity.UNLABELLED && !isCleared(act)) {
      return "label_removed";
    }
    boolean first = change.before() == Sensitivity.UNLABELLED;
    return first ? "label_added" : "label_field_changed";
  }

  private static boolean isCleared(Act act) {
    return Ids.chance(act.key(), GoogleIds.REMOVAL, CLEARED);
  }

  /** The parameters of an event that changed a document's label. */
  static void writeChange(JsonGenerator json, Act act, Detail.Relabel change) throws IOException {
    Fragment.Builder parameters =
        Fragment.builder()
            .element(GoogleParameters.text("label", "labels/" + LABEL))
            .element(GoogleParameters.text("label_title", TITLE));
    if (event(act, change).equals("label_field_changed")) {
      parameters
          .element(GoogleParameters.text("field", FIELD_NAME))
          .element(GoogleParameters.text("field_id", FIELD));
      addChoice(parameters, "old_value", change.before());
      addChoice(parameters, "new_value", act.item().label());
    }
    if (change.justification() != null) {
      parameters.element(GoogleParameters.text("reason", change.justification()));
    }
    parameters.build().write(json);
  }

  private static void addChoice(Fragment.Builder parameters, String value, Sensitivity label) {
    if (label != Sensitivity.UNLABELLED) {
      parameters
          .element(GoogleParameters.several(value, label.caption()))
          .element(GoogleParameters.several(value + "_id", choice(label)));
    }
  }
}
