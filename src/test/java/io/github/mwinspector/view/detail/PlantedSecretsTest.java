package io.github.mwinspector.view.detail;

import static io.github.mwinspector.testing.PlantedSecrets.assertNoValue;
import static io.github.mwinspector.testing.PlantedSecrets.assertNone;

import io.github.mwinspector.model.Member;
import io.github.mwinspector.model.RawBody;
import io.github.mwinspector.model.TaskAnswer;
import io.github.mwinspector.testing.PlantedSecrets;
import io.github.mwinspector.text.Disclosure;
import org.junit.jupiter.api.Test;

class PlantedSecretsTest {
  private final TaskAnswer answer = PlantedSecrets.answer();

  @Test
  void noLineOfTheBodyHoldsASecretUnlessAskedTo() {
    for (RawBody.Line line : answer.raw().lines()) {
      assertNone("line", SeenLine.excerpt(line, Disclosure.VALUES));
      assertNone("copied line", BodyText.of(line, Disclosure.VALUES));
    }
    assertNone("body", BodyText.of(answer.raw(), Disclosure.VALUES));
    assertNoValue("body hidden", BodyText.of(answer.raw(), Disclosure.HIDDEN));
  }

  @Test
  void noMemberHoldsASecretUnlessAskedTo() {
    MemberTexts texts = new MemberTexts(answer);
    for (Member member : answer.members()) {
      assertNone(member.name(), texts.excerpt(member, Disclosure.VALUES));
      assertNone(member.name(), texts.whole(member, Disclosure.VALUES));
      assertNoValue(member.name(), texts.excerpt(member, Disclosure.HIDDEN));
      assertNoValue(member.name(), texts.whole(member, Disclosure.HIDDEN));
    }
  }
}
