//go:build tools

// Package language pins the Node language host that goes with the engine beside it: the last version
// of the SDK module that holds it.
package language

import _ "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs"
