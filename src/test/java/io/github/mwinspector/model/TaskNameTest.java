package io.github.mwinspector.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mwinspector.testing.SampleTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskNameTest {
  @ParameterizedTest
  @CsvSource({
    "AWS-RunPatchBaseline, AWS-RunPatchBaseline",
    "arn:aws:ssm:eu-central-1:1:document/Patch, Patch",
    "arn:aws:ssm:eu-central-1:1:automation-definition/Patch:$DEFAULT, Patch:$DEFAULT",
    "arn:aws:lambda:eu-central-1:1:function:Rotate:live, Rotate:live",
    "arn:aws:states:eu-central-1:1:stateMachine:Nightly, Nightly",
    "arn:aws:ssm, arn:aws:ssm",
    ", Task without a name"
  })
  void theNameIsTheLastPartOfAnArnWithItsVersion(String arn, String name) {
    assertEquals(name, new SampleTask().arn(arn).task().taskName());
  }
}
