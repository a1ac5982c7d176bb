package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Device;
import io.cordon.datagen.act.Folder;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.cloud.text.Fragment;
import io.cordon.datagen.cloud.text.TextBuffer;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.file.FileKind;
import java.io.IOException;

/** The members that SharePoint's records have about a request and the item it is about. */
final class SharePointItem {
  private static final SerializedString CLIENT_IP = new SerializedString("ClientIP");
  private static final SerializedString OBJECT_ID = new SerializedString("ObjectId");
  private static final SerializedString ACCESS = new SerializedString("AppAccessContext");
  private static final SerializedString SESSION = new SerializedString("AADSessionId");
  private static final SerializedString CORRELATION = new SerializedString("CorrelationId");
  private static final SerializedString ITEM = new SerializedString("ListItemUniqueId");
  private static final SerializedString MACHINE = new SerializedString("MachineId");
  private static final SerializedString EXTENSION = new SerializedString("SourceFileExtension");
  private static final SerializedString RELATIVE_URL = new SerializedString("SourceRelativeUrl");
  private static final SerializedString FILE_NAME = new SerializedString("SourceFileName");

  private static final Fragment MANAGED = ofRequest(true);
  private static final Fragment UNMANAGED = ofRequest(false);
  private static final Fragment FILE = Fragment.builder().text("ItemType", "File").build();
  private static final Fragment FOLDER = Fragment.builder().text("ItemType", "Folder").build();
  private static final Fragment WEB = Fragment.builder().text("ItemType", "Web").build();

  private final M365Head head;

  SharePointItem(M365Head head) {
    this.head = head;
  }

  private static Fragment ofRequest(boolean managed) {
    return Fragment.builder()
        .text("AuthenticationType", "OAuth")
        .text("EventSource", "SharePoint")
        .text("GeoLocation", "EUR")
        .flag("IsManagedDevice", managed)
        .build();
  }

  /**
   * From the address to the ids of the item.
   *
   * @param folder where the item is; after a move, where it was
   * @param name after a rename, the one it had
   */
  void write(JsonGenerator json, Act act, Folder folder, String name) throws IOException {
    Item item = act.item();
    M365Folder place = head.folder(folder);
    json.writeFieldName(CLIENT_IP);
    head.address(act).write(json);
    json.writeFieldName(OBJECT_ID);
    addUrl(item, place, name).write(json);
    if (act.actor().kind() == ActorKind.USER) {
      writeSession(json, act);
    }
    json.writeFieldName(CORRELATION);
    head.text().guid(act.key(), M365Ids.CORRELATION).write(json);
    writeProgram(json, act);
    (item.kind() == FileKind.FILE ? FILE : item.kind() == FileKind.FOLDER ? FOLDER : WEB)
        .write(json);
    place.site().ids().write(json);
    if (item.kind() != FileKind.SITE) {
      json.writeFieldName(ITEM);
      head.text().guid(item.key(), M365Ids.ITEM).write(json);
    }
  }

  private void writeProgram(JsonGenerator json, Act act) throws IOException {
    Program program = act.visit().program();
    Device device = act.visit().device();
    M365Platform platform = M365Platform.of(program, device);
    boolean managed = device.managed() && platform != M365Platform.SERVICE;
    (managed ? MANAGED : UNMANAGED).write(json);
    head.program(program).members(platform).write(json);
    if (program.kind() == Program.Kind.SYNC_CLIENT) {
      json.writeFieldName(MACHINE);
      head.text().guid(device.key(), M365Ids.MACHINE).write(json);
    }
  }

  /** Only accounts of the tenant's own directory have a session with it. */
  private void writeSession(JsonGenerator json, Act act) throws IOException {
    json.writeFieldName(ACCESS);
    json.writeStartObject();
    json.writeFieldName(SESSION);
    head.text().guid(act.visit().key(), M365Ids.SESSION).write(json);
    json.writeFieldName(CORRELATION);
    head.text().guid(act.key(), M365Ids.CORRELATION).write(json);
    json.writeEndObject();
  }

  /** A file's name and folder as records of file operations have them, one by one. */
  void writePlace(JsonGenerator json, Folder folder, String name) throws IOException {
    writeExtension(json, EXTENSION, name);
    head.folder(folder).source().write(json);
    json.writeFieldName(FILE_NAME);
    json.writeString(name);
  }

  /** As records of sharing have them: the site without a slash, the folder with the name. */
  void writeSharedPlace(JsonGenerator json, Item item) throws IOException {
    M365Folder place = head.folder(item.folder());
    place.site().shared().write(json);
    if (item.kind() == FileKind.SITE) {
      return;
    }
    writeExtension(json, EXTENSION, item.name());
    json.writeFieldName(FILE_NAME);
    json.writeString(item.name());
    json.writeFieldName(RELATIVE_URL);
    head.text().add(place.path()).add(item.name()).write(json);
  }

  static void writeExtension(JsonGenerator json, SerializedString member, String name)
      throws IOException {
    json.writeFieldName(member);
    int dot = name.lastIndexOf('.');
    json.writeString(dot < 0 ? "" : name.substring(dot + 1));
  }

  /** The address of an item; of a site, without a slash at the end. */
  TextBuffer addUrl(Item item, M365Folder place, String name) {
    return item.kind() == FileKind.SITE
        ? head.text().add(place.site().bareUrl())
        : head.text().add(place.url()).add(name);
  }
}
