package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.cloud.text.JsonFields;
import io.cordon.datagen.cloud.text.TimeText;
import java.io.IOException;

/** What Box Shield says about a download that it prevented. */
final class BoxRefusals {
  private static final SerializedString ENFORCEMENT =
      JsonFields.name("shield_download_enforcement");
  private static final SerializedString ITEM = JsonFields.name("item");
  private static final SerializedString SIZE = JsonFields.name("size");
  private static final SerializedString USER = JsonFields.name("access_user");
  private static final SerializedString SERVICE = JsonFields.name("service");
  private static final SerializedString CREATED_AT = JsonFields.name("created_at");
  private static final SerializedString CLASSIFICATION = JsonFields.name("classification");
  private static final SerializedString CONTROL_MODE = JsonFields.name("controlMode");
  private static final SerializedString ENFORCED = JsonFields.name("enforced");

  private BoxRefusals() {}

  static void write(JsonGenerator json, BoxFragments kept, Act act) throws IOException {
    Item item = act.item();
    JsonFields.object(json, ENFORCEMENT);
    JsonFields.object(json, ITEM);
    JsonFields.text(json, BoxPeople.TYPE, BoxSources.type(item));
    JsonFields.number(json, BoxPeople.ID, Long.parseLong(BoxIds.item(item)));
    JsonFields.text(json, BoxPeople.NAME, item.name());
    JsonFields.number(json, SIZE, item.sizeBytes());
    json.writeEndObject();
    JsonFields.prepared(json, USER, kept.person(act.actor()));
    BoxPrograms program = BoxPrograms.of(act);
    if (program.id() != null) {
      JsonFields.object(json, SERVICE);
      JsonFields.number(json, SERVICE, Long.parseLong(program.id()));
      JsonFields.text(json, BoxPeople.NAME, program.name());
      json.writeEndObject();
    }
    JsonFields.text(json, CREATED_AT, TimeText.pacific(act.atMillis()));
    if (item.label().caption() != null) {
      JsonFields.text(json, CLASSIFICATION, item.label().caption());
    }
    JsonFields.text(json, CONTROL_MODE, ENFORCED);
    json.writeEndObject();
  }
}
