package tradingtwin.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Attachment;
import tradingtwin.core.RunningCore;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.pictures.Samples;

/// Pictures beside entries: known by content, sealed, the trader's own, and gone when they go.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsTest {
  private RunningCore core;
  private Attachments attachments;
  private Diarist anna;
  private String entry;

  @BeforeAll
  void open() {
    core = RunningCore.start();
    attachments = core.get(Attachments.class);
  }

  @AfterAll
  void close() {
    core.close();
  }

  @BeforeEach
  void someoneWithAnEntry() {
    anna = new Diarist(core);
    entry = anna.note("see the chart");
  }

  @Test
  void aPictureIsKeptSealedAndServedUnderOurName() {
    Attachment kept = add("my chart.html.PNG", Samples.pngWithWords("Comment\0hello"));

    assertThat(kept.name()).isEqualTo("my chart.html.png");
    assertThat(kept.mediaType()).isEqualTo(Attachment.MediaType.IMAGE_PNG);
    assertThat(anna.entry(entry).attachments()).containsExactly(kept);
    Attachments.Opened opened = attachments.open(anna.id, kept.attachmentId());
    assertThat(opened.bytes()).as("without the words").isEqualTo(Samples.of("png"));
    assertThat(opened.fileName()).isEqualTo("journal-" + kept.attachmentId() + ".png");
    byte[] stored = core.get(ObjectStore.class).get(key(kept)).orElseThrow();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PNG", "IDAT");
    assertThat(anna.events()).containsExactly("journal.entry.created", "journal.entry.changed");
    assertThat(loose()).isZero();
  }

  @Test
  void theNameEndsAsTheContentSays() {
    assertThat(add("photo.png", Samples.of("jpeg")).name()).isEqualTo("photo.jpg");
    assertThat(add(".gif", Samples.of("gif")).name()).isEqualTo("picture.gif");
  }

  @Test
  void theSamePictureTwiceIsKeptOnce() {
    Attachment first = add("a.png", Samples.of("png"));

    assertThat(add("b.png", Samples.of("png"))).isEqualTo(first);
    assertThat(anna.entry(entry).attachments()).hasSize(1);
    assertThat(loose()).isZero();
  }

  @Test
  void whatIsNoPictureIsRefusedAndLeavesNothing() {
    refused(
        ProblemCode.FILE_UNREADABLE,
        () -> add("x.png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
    assertThat(loose()).isZero();
  }

  @Test
  void anEntryHoldsEight() {
    for (int i = 0; i < JournalPolicy.DEFAULT.picturesAnEntry(); i++) {
      Attachment _ = add("p.png", drawn(i));
    }

    refused(ProblemCode.CONFLICT, () -> add("ninth.png", drawn(8)));
    assertThat(add("again.png", drawn(7))).as("one that stands there").isNotNull();
    assertThat(anna.entry(entry).attachments()).hasSize(8);
  }

  @Test
  void aPictureOfSomebodyElseIsNotThere() {
    Attachment kept = add("a.png", Samples.of("png"));
    String bert = core.trader();

    refused(ProblemCode.NOT_FOUND, () -> attachments.open(bert, kept.attachmentId()));
    refused(ProblemCode.NOT_FOUND, () -> attachments.remove(bert, kept.attachmentId()));
    refused(
        ProblemCode.NOT_FOUND, () -> attachments.add(bert, entry, "his.png", Samples.of("png")));
    assertThat(attachments.open(anna.id, kept.attachmentId()).bytes()).isNotEmpty();
  }

  @Test
  void aPictureGoesWithItsObject() {
    Attachment kept = add("a.png", Samples.of("png"));
    String key = key(kept);
    attachments.remove(anna.id, kept.attachmentId());

    assertThat(core.get(ObjectStore.class).get(key)).isEmpty();
    assertThat(anna.entry(entry).attachments()).isEmpty();
    assertThat(loose()).isZero();
    refused(ProblemCode.NOT_FOUND, () -> attachments.open(anna.id, kept.attachmentId()));
    refused(ProblemCode.NOT_FOUND, () -> attachments.remove(anna.id, kept.attachmentId()));
  }

  @Test
  void aRowThatGoesWithItsEntryOrAccountLeavesANoteOfItsObject() {
    Attachment _ = add("a.png", Samples.of("png"));
    core.everything().sql("delete from users where user_id = ?").param(anna.id).update();

    assertThat(loose()).isOne();
  }

  private Attachment add(String name, byte[] file) {
    return attachments.add(anna.id, entry, name, file);
  }

  /// Eight pictures that differ.
  private static byte[] drawn(int i) {
    return Samples.of("png", i);
  }

  private String key(Attachment kept) {
    return core.everything()
        .sql("select object_key from attachments where attachment_id = ?")
        .param(kept.attachmentId())
        .query(String.class)
        .single();
  }

  private long loose() {
    return core.count("select count(*) from loose_objects where user_id = ?", anna.id);
  }

  private static void refused(ProblemCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem().type()).isEqualTo(code.type()));
  }
}
