package io.cordon.datagen;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A row of record type 8: a change in the directory. No file activity. */
record DirectoryRow(RowHead head, String operation) implements Row {

  @Override
  public int recordType() {
    return 8;
  }

  @Override
  public String workload() {
    return "AzureActiveDirectory";
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStringField("ResultStatus", "Success");
    json.writeStringField("ObjectId", head.account().userId());
    json.writeNumberField("AzureActiveDirectoryEventType", 1);
    json.writeArrayFieldStart("ExtendedProperties");
    json.writeEndArray();
    json.writeArrayFieldStart("ModifiedProperties");
    json.writeStartObject();
    json.writeStringField("Name", "Included Updated Properties");
    json.writeStringField("NewValue", "TelephoneNumber");
    json.writeStringField("OldValue", "");
    json.writeEndObject();
    json.writeEndArray();
    json.writeStringField("InterSystemsId", head.correlation().toString());
  }
}
