package io.cordon.audit.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.audit.TestReader;
import io.cordon.audit.record.Reading;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElasticDocumentTest {

  private static Reading read(String json) {
    List<Reading> readings = TestReader.readAll(json.replace('\'', '"'));
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  @Test
  void aDocumentOfMicrosoft365GetsTheFieldsBackThatWereMoved() {
    Activity activity =
        read("{'@timestamp':'2026-03-01T09:30:00Z','client':{'ip':'198.51.100.7'},"
                + "'event':{'action':'AnonymousLinkCreated','id':'e1','provider':'SharePoint'},"
                + "'organization':{'id':'t1'},'user':{'id':'ana@northwind.example'},"
                + "'file':{'name':'plan.docx','directory':'Docs'},'o365':{'audit':{"
                + "'CreationTime':'2026-03-01T09:30:00','RecordType':14,'ItemType':'File',"
                + "'ExtendedProperties':{'UserAgent':'Edge'}}}}")
            .activity();
    assertThat(activity.id()).isEqualTo("e1");
    assertThat(activity.tenant()).isEqualTo("t1");
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.share().audience()).isEqualTo(Audience.ANYONE);
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.file().path()).isEqualTo("Docs/plan.docx");
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
    assertThat(activity.client().userAgent()).isEqualTo("Edge");
  }

  @Test
  void aDocumentOfGoogleWorkspaceGetsItsParametersBack() {
    Activity activity =
        read("{'@timestamp':'2026-03-01T09:30:00Z','event':{'action':'change_user_access',"
                + "'id':'1','provider':'drive'},'file':{'name':'plan'},'organization':{'id':'C1'},"
                + "'source':{'ip':'198.51.100.7','user':{'email':'ana@northwind.example'}},"
                + "'google_workspace':{'drive':{'file':{'id':'1Ab','type':'document','owner':"
                + "{'email':'olga@northwind.example'}},'target_user':'eve@fabrikam.example',"
                + "'old_value':['none'],'new_value':['can_edit']}}}")
            .activity();
    assertThat(activity.verb()).isEqualTo(Verb.SHARE);
    assertThat(activity.actor().name()).isEqualTo("ana@northwind.example");
    assertThat(activity.file().id()).isEqualTo("1Ab");
    assertThat(activity.file().name()).isEqualTo("plan");
    assertThat(activity.file().owner()).isEqualTo("olga@northwind.example");
    assertThat(activity.share().recipients().get(0).name()).isEqualTo("eve@fabrikam.example");
  }

  @Test
  void aDocumentOfBoxGetsItsTypeAndTheFilesNameBack() {
    Activity activity =
        read("{'@timestamp':'2026-03-01T00:00:00Z','event':{'action':'ITEM_DOWNLOAD','id':'b1'},"
                + "'client':{'ip':'198.51.100.7'},'file':{'name':'plan.docx','type':'file'},"
                + "'box':{'created_at':'2026-03-01T01:30:00-08:00','created_by':{'type':'user',"
                + "'login':'ana@northwind.example'},'source':{'id':'7'}}}")
            .activity();
    assertThat(activity.verb()).isEqualTo(Verb.DOWNLOAD);
    assertThat(activity.time()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(activity.file().id()).isEqualTo("7");
    assertThat(activity.file().name()).isEqualTo("plan.docx");
  }

  @Test
  void aDocumentWithoutItsEventSaysWhatToKeep() {
    Reading reading =
        read("{'@timestamp':'2026-03-01T09:30:00Z','o365':{'audit':{'UserId':'ana'}}}");
    assertThat(reading.reject().reason()).isEqualTo("incomplete");
    assertThat(reading.reject().sentence()).contains("preserve_original_event");
    assertThat(reading.origin().source()).isEqualTo("m365");
  }

  @Test
  void aRowOfKibanaHasDashesWhereADocumentHasNoValue() {
    Activity activity =
        read("{'@timestamp':'2026-03-01T09:30:00Z','event.action':'FileDownloaded',"
                + "'event.provider':'SharePoint','user.id':'ana@northwind.example',"
                + "'client.ip':'-','source.ip':'198.51.100.7','file.name':'plan.docx',"
                + "'o365.audit.ObjectId':'-','o365.audit.ItemType':'File'}")
            .activity();
    assertThat(activity.file().name()).isEqualTo("plan.docx");
    assertThat(activity.file().url()).isNull();
    assertThat(activity.endpoint().ip()).isEqualTo("198.51.100.7");
  }

  @Test
  void anAlertIsCounted() {
    Reading reading =
        read(
            "{'event':{'id':'a1'},'google_workspace':{'alert':{'id':'a1','data':"
                + "{'type':'type.googleapis.com/google.apps.alertcenter.type.X'}}}}");
    assertThat(reading.skipped()).isEqualTo("alert");
  }
}
