package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Account;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Visit;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.IdText;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.datagen.cloud.text.KeyedCache;
import io.cordon.datagen.cloud.text.TextBuffer;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the records of all of Microsoft's services begin with, and what they are written from. */
final class M365Head {
  private static final SerializedString CREATION_TIME = new SerializedString("CreationTime");
  private static final SerializedString ID = new SerializedString("Id");
  private static final SerializedString OPERATION = new SerializedString("Operation");
  private static final SerializedString USER_TYPE = new SerializedString("UserType");
  private static final SerializedString WORKLOAD = new SerializedString("Workload");
  private static final Fragment VERSION = Fragment.builder().number("Version", 1).build();

  /** From which Microsoft's services call SharePoint for its users. */
  private static final List<String> FRONT_ENDS =
      List.of("20.190.160.", "52.108.80.", "40.126.31.", "2603:10a6:803:50:cafe::");

  private static final double WITH_PORT = 0.04;
  private static final double MAPPED = 0.055;

  private final TextBuffer text = new TextBuffer();
  private final String tenant;
  private final String domain;
  private final String host;
  private final M365Names names;
  private final Map<M365RecordType, Fragment> types = new EnumMap<>(M365RecordType.class);
  private final KeyedCache<Library, M365Site> sites;
  private final KeyedCache<Folder, M365Folder> folders =
      new KeyedCache<>(folder -> M365Folder.of(folder, site(folder.library())));
  private final KeyedCache<Program, M365Program> programs = new KeyedCache<>(M365Program::new);

  M365Head(long seed, String domain) {
    this.domain = domain;
    tenant = IdText.guid(seed, M365Ids.TENANT);
    names = new M365Names(domain, text);
    host = domain.replace('.', '-');
    sites = new KeyedCache<>(library -> M365Site.of(library, host));
    for (M365RecordType type : M365RecordType.values()) {
      types.put(
          type,
          Fragment.builder()
              .text("OrganizationId", tenant)
              .number("RecordType", type.number())
              .build());
    }
  }

  String tenant() {
    return tenant;
  }

  String domain() {
    return domain;
  }

  /** {@code northwind-example} for the domain {@code northwind.example}. */
  String host() {
    return host;
  }

  M365Names names() {
    return names;
  }

  /** Empty; whoever asks for it is its only user until it is written. */
  TextBuffer text() {
    return text.clear();
  }

  M365Site site(Library library) {
    return sites.get(library, library.key());
  }

  M365Folder folder(Folder folder) {
    return folders.get(folder, folder.key());
  }

  M365Program program(Program program) {
    return programs.get(program, program.key());
  }

  /** A record of SharePoint or OneDrive, up to who acted. */
  void write(
      JsonGenerator json,
      Act act,
      int number,
      M365RecordType type,
      String operation,
      String workload)
      throws IOException {
    begin(json, act, number, type, operation);
    names.writeKey(json, act.actor());
    writeService(json, act.actor(), workload);
    names.writeId(json, act.actor());
  }

  /** A record of the directory or another service without files. */
  void writeObject(
      JsonGenerator json, Act act, M365RecordType type, String operation, String workload)
      throws IOException {
    begin(json, act, 0, type, operation);
    names.writeObject(json, act.actor());
    writeService(json, act.actor(), workload);
    names.writePrincipal(json, act.actor());
  }

  private void begin(JsonGenerator json, Act act, int number, M365RecordType type, String operation)
      throws IOException {
    json.writeFieldName(CREATION_TIME);
    text.clear().seconds(act.atMillis() + delayMillis(act, number)).write(json);
    json.writeFieldName(ID);
    text.clear().guid(act.key(), M365Ids.EVENT + number).write(json);
    json.writeFieldName(OPERATION);
    json.writeString(operation);
    types.get(type).write(json);
  }

  private static void writeService(JsonGenerator json, Account account, String workload)
      throws IOException {
    json.writeFieldName(USER_TYPE);
    json.writeNumber(M365Names.type(account));
    VERSION.write(json);
    json.writeFieldName(WORKLOAD);
    json.writeString(workload);
  }

  /** The records of one request are made one after the other. */
  private static long delayMillis(Act act, int number) {
    return number == 0
        ? 0
        : Math.min(2_000, number * (40L + Ids.below(act.key(), M365Ids.DELAY, 200)));
  }

  /** The address that the request came from, in one of the forms that records have. */
  TextBuffer address(Act act) {
    Visit visit = act.visit();
    String address = visit.address();
    Program.Kind kind = visit.program().kind();
    if (kind == Program.Kind.WEB_SUITE || kind == Program.Kind.PREVIEW_SERVICE) {
      return frontEnd(act, kind);
    }
    double form = (Ids.bits(act.key(), M365Ids.ADDRESS_FORM) >>> 11) * 0x1.0p-53;
    if (form >= MAPPED) {
      return text.clear().add(address);
    }
    boolean v6 = address.indexOf(':') >= 0;
    if (form >= WITH_PORT) {
      return text.clear().add(v6 ? "" : "::ffff:").add(address);
    }
    text.clear().add(v6 ? "[" : "").add(address).add(v6 ? "]" : "");
    return text.add(':').add(1_025 + Ids.below(act.key(), M365Ids.FRONT_END, 60_000));
  }

  /** Services call from Microsoft's own addresses, not from where their user is. */
  private TextBuffer frontEnd(Act act, Program.Kind kind) {
    long bits = Ids.bits(act.visit().key(), M365Ids.FRONT_END);
    int network = kind == Program.Kind.PREVIEW_SERVICE ? 0 : (int) (bits >>> 8) & 3;
    return text.clear().add(FRONT_ENDS.get(network)).add(10 + (bits & 63));
  }
}
