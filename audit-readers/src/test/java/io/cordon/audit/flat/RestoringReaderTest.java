package io.cordon.audit.flat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.audit.TestReader;
import io.cordon.audit.dropbox.DropboxSamples;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestoringReaderTest {

  private static Reading read(String json) {
    List<Reading> readings = TestReader.readAll(json.replace('\'', '"'));
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  @Test
  void aParserOverBoxTablesRenamesColumns() {
    Activity activity =
        read("{'EventType':'COLLABORATION_INVITE','EventEndTime':'2026-03-01T09:30:00Z',"
                + "'EventId':'b1','SrcUserUpn':'ana@northwind.example','SourceItemType':'file',"
                + "'SourceItemId':'7','SourceItemName':'plan.docx','FileDirectory':'Q3',"
                + "'AccessibleByLogin':'eve@fabrikam.example','SrcIpAddr':'198.51.100.7'}")
            .activity();
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.file().path()).isEqualTo("Q3/plan.docx");
    assertThat(activity.share().recipients().get(0).name()).isEqualTo("eve@fabrikam.example");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
  }

  @Test
  void aParserOverGoogleTablesHasOnlyTheTimeOfTheTable() {
    Activity activity =
        read("{'TimeGenerated':'2026-03-01T09:30:00Z','ActorEmail':'ana@northwind.example',"
                + "'IdApplicationName':'drive','EventMessage':'change_document_visibility',"
                + "'EventType':'acl_change','DocId':'1Ab','DocTitle':'plan',"
                + "'Visibility':'people_with_link','OldVisibility':'private'}")
            .activity();
    assertThat(activity.time()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(activity.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(activity.file().name()).isEqualTo("plan");
  }

  @Test
  void theNameOfTheTableGivesTheApplication() {
    String row =
        "{'id_time_t':'3/1/2026, 9:30:00.000 AM','actor_email_s':'ana@northwind.example',"
            + "'event_name_s':'%s','doc_id_s':'1Ab','Type':'GWorkspace_ReportsAPI_%s_CL'}";
    assertThat(read(String.format(row, "download", "drive")).activity().verb())
        .isEqualTo(Verb.DOWNLOAD);
    assertThat(read(String.format(row, "login_success", "login")).activity().verb())
        .isEqualTo(Verb.SIGN_IN);
  }

  @Test
  void parametersInCapitalsKeepTheirNames() {
    Activity activity =
        read("{'id_time_t':'2026-03-01T09:30:00Z','id_applicationName_s':'admin',"
                + "'actor_email_s':'ana@northwind.example','event_name_s':'CHANGE_DOCS_SETTING',"
                + "'SETTING_NAME_s':'SHARING_OUTSIDE_DOMAIN','NEW_VALUE_s':'ALLOWED'}")
            .activity();
    assertThat(activity.setting().name()).isEqualTo("SHARING_OUTSIDE_DOMAIN");
    assertThat(activity.setting().value()).isEqualTo("ALLOWED");
  }

  @Test
  void wazuhWritesBlanksInPlaceOfUnderscores() {
    Activity activity =
        read("{'data':{'timestamp':'2026-03-01T09:30:00Z','dstuser':'ana@northwind.example',"
                + "'srcip':'198.51.100.7','id':'-449','gworkspace':{'application':'drive',"
                + "'eventtype':'acl change','eventname':'change document visibility',"
                + "'parameters':{'doc_id':'1Ab','visibility':'people_with_link',"
                + "'old_visibility':'private'}}},'location':'gworkspace'}")
            .activity();
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(activity.file().id()).isEqualTo("1Ab");
  }

  @Test
  void aRowOfBigQueryHasMicrosecondsAndAnObjectOfParameters() {
    Activity activity =
        read("{'time_usec':'1772357400000000','email':'ana@northwind.example',"
                + "'ip_address':'198.51.100.7','event_name':'download','record_type':'drive',"
                + "'drive':{'doc_id':'1Ab','doc_title':'plan'}}")
            .activity();
    assertThat(activity.time()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(activity.file().name()).isEqualTo("plan");
    Reading bad =
        read("{'time_usec':'soon','event_name':'download','record_type':'drive','drive':{}}");
    assertThat(bad.reject().reason()).isEqualTo("bad_time");
  }

  @Test
  void aRowThatLacksWhatMakesItARecordIsAReject() {
    Reading reading = read("{'event_name_s':'view','actor_profileId_s':'1','x_s':'y'}");
    assertThat(reading.reject().reason()).isEqualTo("incomplete");
    assertThat(reading.reject().sentence()).contains("event_name_s");
  }

  @Test
  void aTableOfDropboxEventsMayHaveNamesInCapitalsAndUnionsAsJson() {
    ObjectNode event = DropboxSamples.event("logins", "login_success");
    Activity expected = TestReader.activity(event);
    ObjectNode objects = TestReader.JSON.createObjectNode();
    ObjectNode texts = TestReader.JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> field : event.properties()) {
      String name = field.getKey().toUpperCase(Locale.ROOT);
      JsonNode value = field.getValue();
      objects.set(name, value);
      texts.put(name, value.isTextual() ? value.textValue() : value.toString());
    }
    for (ObjectNode row : List.of(objects, texts)) {
      Activity activity = TestReader.activity(row);
      assertThat(activity.rawType()).isEqualTo("login_success");
      assertThat(activity.actor()).isEqualTo(expected.actor());
      assertThat(activity.endpoint()).isEqualTo(expected.endpoint());
      assertThat(activity.time()).isEqualTo(expected.time());
    }
  }

  @Test
  void aTimeInUtcComesBeforeTheLocalOne() {
    String row =
        "{'event_type_s':'DOWNLOAD','created_at_t [Local Time]':'3/1/2026, 11:30:00 AM',%s"
            + "'event_id_s':'b1','created_by_login_s':'ana@northwind.example',"
            + "'source_item_type_s':'file','source_item_id_s':'7'}";
    String utc = "'created_at_t [UTC]':'3/1/2026, 9:30:00 AM',";
    assertThat(read(String.format(row, utc)).activity().time()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(read(String.format(row, "")).activity().time()).isEqualTo("2026-03-01T11:30:00Z");
  }
}
