package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** The field {@code additional_details}, which each kind of event fills in its own way. */
final class BoxDetails {
  private static final SerializedString DETAILS = JsonFields.name("additional_details");
  private static final SerializedString SHARED_LINK_ID = JsonFields.name("shared_link_id");
  private static final SerializedString SIZE = JsonFields.name("size");
  private static final SerializedString EKM_ID = JsonFields.name("ekm_id");
  private static final SerializedString VERSION_ID = JsonFields.name("version_id");
  private static final SerializedString METADATA = JsonFields.name("metadata");
  private static final SerializedString OPERATIONS = JsonFields.name("operationParams");
  private static final SerializedString COLLABORATION =
      JsonFields.name("box://event/additional_details/collaboration");
  private static final SerializedString COLLAB_ID = JsonFields.name("collab_id");
  private static final SerializedString ROLE = JsonFields.name("role");
  private static final SerializedString BY_ADMIN = JsonFields.name("is_performed_by_admin");

  /** The template of classifications; the number is the enterprise's. */
  private static final SerializedString TEMPLATE =
      JsonFields.name("enterprise_1184209.securityClassification-6VMVochwUWo");

  private static final String STEP = "\"path\":\"/Box__Security__Classification__Key\"";

  private BoxDetails() {}

  static void write(
      JsonGenerator json, BoxFragments kept, Act act, BoxRecord kind, Account recipient)
      throws IOException {
    switch (kind.form) {
      case ITEM -> ofItem(json, kept, act);
      case COLLABORATION -> ofCollaboration(json, act, recipient);
      default -> ofRequest(json, kept, act, kind);
    }
  }

  private static void ofItem(JsonGenerator json, BoxFragments kept, Act act) throws IOException {
    Item item = BoxIds.item(act);
    JsonFields.object(json, DETAILS);
    long link = link(act);
    if (link != 0) {
      JsonFields.text(json, SHARED_LINK_ID, BoxIds.link(link));
    }
    if (item.kind() == FileKind.FILE) {
      JsonFields.number(json, SIZE, item.sizeBytes());
      JsonFields.text(json, EKM_ID, kept.encryptionKey(item.library()));
      JsonFields.text(json, VERSION_ID, BoxIds.version(item));
    }
    if (act.detail() instanceof Detail.Relabel relabel) {
      classification(json, relabel.before(), item.label());
    }
    BoxPrograms.of(act).write(json);
    json.writeEndObject();
  }

  /** 0 for an act without a link. */
  private static long link(Act act) {
    if (act.detail() instanceof Detail.ThroughLink through) {
      return through.link();
    }
    // An item has at most one link: where the act gives it no key, the item's own serves.
    return act.detail() instanceof Detail.Grant grant
        ? grant.link() != 0 ? grant.link() : act.item().key()
        : 0;
  }

  /** A JSON patch, as text; of a removal nothing. */
  private static void classification(JsonGenerator json, Sensitivity before, Sensitivity after)
      throws IOException {
    JsonFields.object(json, METADATA);
    JsonFields.text(json, BoxPeople.TYPE, TEMPLATE);
    String steps = "";
    if (after != Sensitivity.UNLABELLED) {
      boolean first = before == Sensitivity.UNLABELLED;
      steps = first ? step("add", after) : step("test", before) + ',' + step("replace", after);
    }
    JsonFields.text(json, OPERATIONS, '[' + steps + ']');
    json.writeEndObject();
  }

  private static String step(String operation, Sensitivity label) {
    return "{\"op\":\"" + operation + "\"," + STEP + ",\"value\":\"" + label.caption() + "\"}";
  }

  private static void ofCollaboration(JsonGenerator json, Act act, Account recipient)
      throws IOException {
    JsonFields.object(json, DETAILS);
    JsonFields.text(json, BoxPeople.TYPE, COLLABORATION);
    JsonFields.text(json, COLLAB_ID, BoxIds.collaboration(act.item(), recipient));
    JsonFields.text(json, ROLE, role(act));
    JsonFields.flag(json, BY_ADMIN, false);
    BoxPrograms.of(act).write(json);
    json.writeEndObject();
  }

  private static String role(Act act) {
    Detail.Role role = act.detail() instanceof Detail.Grant grant ? grant.role() : Detail.Role.VIEW;
    return switch (role) {
      case VIEW -> "Viewer";
      case EDIT -> "Editor";
      case OWN -> "Owner";
    };
  }

  private static void ofRequest(JsonGenerator json, BoxFragments kept, Act act, BoxRecord kind)
      throws IOException {
    JsonFields.object(json, DETAILS);
    if (kind == BoxRecord.SHIELD_DOWNLOAD_BLOCKED) {
      BoxRefusals.write(json, kept, act);
    }
    if (act.detail() instanceof Detail.Consent consent) {
      BoxPrograms.of(consent.program()).write(json);
    } else {
      BoxPrograms.of(act).write(json);
    }
    json.writeEndObject();
  }
}
