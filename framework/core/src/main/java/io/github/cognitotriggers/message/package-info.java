/** Custom message: the function words the emails and text messages that Cognito sends. */
@NullMarked
package io.github.cognitotriggers.message;

import org.jspecify.annotations.NullMarked;
