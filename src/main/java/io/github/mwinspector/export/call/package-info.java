/** Calls of AWS, written for others to make: commands of the AWS CLI, boto3. */
@NullMarked
package io.github.mwinspector.export.call;

import org.jspecify.annotations.NullMarked;
