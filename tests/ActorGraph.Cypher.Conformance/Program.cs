using System.CommandLine;
using ActorGraph.Cypher.Conformance.CommandLine;

var root = new RootCommand("Runs the openCypher conformance kit on ActorGraph's engine.");
KitCommand.AddTo(root);
return root.Parse(args).Invoke();
