using System.Text;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>A file of cases, in the form that the README beside the corpus describes.</summary>
internal sealed class CorpusFile
{
    private const string CaseMark = "=== ";
    private const string AnswerMark = "---";
    private const string OursMark = "--- ours";
    private const string StatusMark = "status ";

    private readonly string _path;
    private readonly List<string> _preamble = [];
    private readonly List<Block> _blocks = [];

    private CorpusFile(string path) => _path = path;

    /// <summary>Its cases in order.</summary>
    public IReadOnlyList<ComparisonCase> Cases => [.. _blocks.Select(block => block.Case)];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It has not the form of such a file.</exception>
    public static CorpusFile Read(string path)
    {
        var file = new CorpusFile(path);
        var lines = File.ReadAllLines(path);
        var next = 0;
        while (next < lines.Length && !lines[next].StartsWith(CaseMark, StringComparison.Ordinal))
            file._preamble.Add(lines[next++]);
        while (next < lines.Length)
        {
            var start = next++;
            while (next < lines.Length && !lines[next].StartsWith(CaseMark, StringComparison.Ordinal))
                next++;
            file._blocks.Add(Block.Read($"{Path.GetFileNameWithoutExtension(path)}/{lines[start][CaseMark.Length..].Trim()}", lines[start..next]));
        }

        return file;
    }

    /// <summary>Writes the file again with the answers of <paramref name="answers"/>, by name of the case.</summary>
    public void Record(IReadOnlyDictionary<string, Answer> answers)
    {
        var text = new StringBuilder();
        foreach (var line in _preamble)
            text.Append(line).Append('\n');
        foreach (var block in _blocks)
        {
            foreach (var line in block.Question)
                text.Append(line).Append('\n');
            Write(text.Append(AnswerMark), answers[block.Case.Id]);
            if (block.Case.Ours is { } ours)
                Write(text.Append(OursMark), ours);
            text.Append('\n');
        }

        File.WriteAllText(_path, text.ToString().TrimEnd('\n') + "\n");
    }

    private static void Write(StringBuilder text, Answer answer)
    {
        text.Append('\n').Append(answer).Append('\n');
        if (answer.Status is { } status)
            text.Append(StatusMark).Append(status).Append('\n');
    }

    /// <summary>The lines of a case, and what they say.</summary>
    private sealed record Block(IReadOnlyList<string> Question, ComparisonCase Case)
    {
        public static Block Read(string id, string[] lines)
        {
            var answer = Array.IndexOf(lines, AnswerMark);
            var ours = Array.IndexOf(lines, OursMark);
            var question = lines[..(answer < 0 ? lines.Length : answer)].ToList();
            while (question[^1].Trim().Length == 0)
                question.RemoveAt(question.Count - 1);
            var recorded = answer < 0 ? null : Lines(lines[(answer + 1)..(ours < 0 ? lines.Length : ours)]);
            return new Block(question, Parse(id, question.Skip(1), recorded, ours < 0 ? null : Lines(lines[(ours + 1)..])));
        }

        private static Answer Lines(string[] lines) =>
            new([.. lines.Where(line => line.Length > 0 && !line.StartsWith(StatusMark, StringComparison.Ordinal))])
            {
                Status = lines.FirstOrDefault(line => line.StartsWith(StatusMark, StringComparison.Ordinal))?[StatusMark.Length..],
            };

        private static ComparisonCase Parse(string id, IEnumerable<string> question, Answer? recorded, Answer? ours)
        {
            var before = new List<string>();
            var parameters = new Dictionary<string, Notated>(StringComparer.Ordinal);
            var (inOrder, notified) = (false, false);
            var lines = question.ToList();
            var next = 0;
            for (; next < lines.Count && lines[next].StartsWith('@'); next++)
            {
                var (word, rest) = Cut(lines[next][1..]);
                switch (word)
                {
                    case "graph": before.AddRange(Corpus.Graph(rest)); break;
                    case "before": before.AddRange(NamedGraph.Split(rest)); break;
                    case "ordered": inOrder = true; break;
                    case "notified": notified = true; break;
                    case "parameter":
                        var (name, value) = Cut(rest);
                        parameters.Add(name, NotationParser.Parse(value));
                        break;
                    default: throw new FormatException($"Case `{id}` has `@{word}`; known are @graph, @before, @parameter, @ordered and @notified.");
                }
            }

            return new ComparisonCase(id, before, parameters, inOrder, notified, string.Join('\n', lines.Skip(next)), recorded, ours);
        }

        private static (string Word, string Argument) Cut(string text)
        {
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            return space < 0 ? (text, "") : (text[..space], text[(space + 1)..].Trim());
        }
    }
}
