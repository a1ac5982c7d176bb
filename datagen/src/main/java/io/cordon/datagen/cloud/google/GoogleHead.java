package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.cloud.text.KeyedCache;
import io.cordon.datagen.cloud.text.TextBuffer;
import io.cordon.model.activity.ActorKind;
import java.io.IOException;

/** What the activities of all of Google's applications begin with. */
final class GoogleHead {
  private static final int TENANT_DIGITS = 7;
  private static final SerializedString KIND = new SerializedString("kind");
  private static final SerializedString ACTIVITY = new SerializedString("admin#reports#activity");
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString TIME = new SerializedString("time");
  private static final SerializedString QUALIFIER = new SerializedString("uniqueQualifier");
  private static final SerializedString APPLICATION = new SerializedString("applicationName");
  private static final SerializedString ACTOR = new SerializedString("actor");
  private static final SerializedString ADDRESS = new SerializedString("ipAddress");
  private static final SerializedString EVENTS = new SerializedString("events");
  private static final SerializedString TYPE = new SerializedString("type");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString PARAMETERS = new SerializedString("parameters");

  private final TextBuffer text = new TextBuffer();
  private final String tenant;
  private final String domain;
  private final Fragment customer;
  private final Fragment ownerDomain;
  private final KeyedCache<Library, GoogleDrive> drives = new KeyedCache<>(GoogleDrive::of);
  private final KeyedCache<Program, GoogleProgram> programs = new KeyedCache<>(GoogleProgram::of);

  GoogleHead(long seed, String domain) {
    this.domain = domain;
    tenant = IdText.base36("C0", seed, GoogleIds.TENANT, TENANT_DIGITS);
    customer = Fragment.builder().text("customerId", tenant).build();
    ownerDomain = Fragment.builder().text("ownerDomain", domain).build();
  }

  String tenant() {
    return tenant;
  }

  String domain() {
    return domain;
  }

  /** Empty; whoever asks for it is its only user until it is written. */
  TextBuffer text() {
    return text.clear();
  }

  GoogleDrive drive(Library library) {
    return drives.get(library, library.key());
  }

  GoogleProgram program(Program program) {
    return programs.get(program, program.key());
  }

  /** Up to the list of events, which stays open. */
  void begin(JsonGenerator json, Act act, String application) throws IOException {
    json.writeStartObject();
    json.writeFieldName(KIND);
    json.writeString(ACTIVITY);
    json.writeFieldName(ID);
    json.writeStartObject();
    json.writeFieldName(TIME);
    text.clear().millis(act.atMillis()).add('Z').write(json);
    json.writeFieldName(QUALIFIER);
    text.clear().add(Ids.bits(act.key(), GoogleIds.QUALIFIER)).write(json);
    json.writeFieldName(APPLICATION);
    json.writeString(application);
    customer.write(json);
    json.writeEndObject();
    json.writeFieldName(ACTOR);
    json.writeStartObject();
    GoogleNames.write(json, act.actor(), text);
    Fragment program = program(act.visit().program()).ofActor();
    // Nobody gave a program leave to act for a visitor without a name.
    if (program != null && act.actor().kind() != ActorKind.ANONYMOUS) {
      program.write(json);
    }
    json.writeEndObject();
    ownerDomain.write(json);
    json.writeFieldName(ADDRESS);
    json.writeString(act.visit().address());
    json.writeFieldName(EVENTS);
    json.writeStartArray();
  }

  /** Up to the parameters, whose list stays open. */
  static void beginEvent(JsonGenerator json, String type, String name) throws IOException {
    json.writeStartObject();
    json.writeFieldName(TYPE);
    json.writeString(type);
    json.writeFieldName(NAME);
    json.writeString(name);
    json.writeFieldName(PARAMETERS);
    json.writeStartArray();
  }

  static void endEvent(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
  }
}
