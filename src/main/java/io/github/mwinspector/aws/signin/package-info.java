/** Sign-ins of IAM Identity Center: how a token is had, kept, renewed and given back. */
@NullMarked
package io.github.mwinspector.aws.signin;

import org.jspecify.annotations.NullMarked;
