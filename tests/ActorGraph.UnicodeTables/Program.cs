using ActorGraph.UnicodeTables;

// Makes src/ActorGraph.Graph/Unicode/unicode.bin anew from the data files of Unicode.
if (args.Length != 2)
{
    Console.Error.WriteLine($"Give the folder of Unicode's data files, for instance {UnicodeFiles.Installed}, and the file to write.");
    return 2;
}

File.WriteAllBytes(args[1], Tables.Make(new UnicodeFiles(args[0])));
return 0;
