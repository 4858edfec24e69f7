/** Sign-ins of IAM Identity Center: the tokens that the AWS tools share, and how one is had. */
@NullMarked
package io.github.mwinspector.aws.signin;

import org.jspecify.annotations.NullMarked;
